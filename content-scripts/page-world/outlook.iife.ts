console.log('content-scripts/page-world/outlook.iife.ts');

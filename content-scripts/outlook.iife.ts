console.log('content-scripts/outlook.iife.ts');

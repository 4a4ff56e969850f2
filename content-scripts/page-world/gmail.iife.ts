console.log('content-scripts/page-world/gmail.iife.ts');

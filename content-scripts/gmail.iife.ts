console.log('content-scripts/gmail.iife.ts');

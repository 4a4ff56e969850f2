console.log('background/main.ts');

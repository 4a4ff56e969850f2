export { default as gmailLook } from './css/tokens-gmail.css?inline';
export { default as outlookLook } from './css/tokens-outlook.css?inline';

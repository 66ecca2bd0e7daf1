declare module "virtual:messages/en" {
  const messages: Readonly<Record<string, import("./text.ts").Message>>;
  export default messages;
}
declare module "virtual:messages/fr" {
  export { default } from "virtual:messages/en";
}
declare module "virtual:messages/ja" {
  export { default } from "virtual:messages/en";
}
declare module "virtual:messages/en/studies" {
  export { default } from "virtual:messages/en";
}
declare module "virtual:messages/fr/studies" {
  export { default } from "virtual:messages/en";
}
declare module "virtual:messages/ja/studies" {
  export { default } from "virtual:messages/en";
}

import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const wall = (folders, message) => ({
  "no-restricted-imports": [
    "error",
    { patterns: folders.map((group) => ({ group: [group], message })) },
  ],
});

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "api/schema.ts"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration",
          message: "Named exports keep one name everywhere.",
        },
        {
          selector: "ExportAllDeclaration",
          message: "No barrels: import from the file that has it.",
        },
      ],
      "max-lines": ["error", { max: 200, skipBlankLines: false }],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  // Walls. Words and the caller know nothing of screens; the kit knows nothing of the product.
  {
    files: ["words/**"],
    rules: wall(
      ["**/kit/**", "**/console/**", "**/widget/**", "**/api/**"],
      "Words stand below everything: they import nothing of ours.",
    ),
  },
  {
    files: ["api/**"],
    rules: wall(
      ["**/kit/**", "**/console/**", "**/widget/**", "**/words/**"],
      "api speaks to the server only; codes are translated by screens.",
    ),
  },
  {
    files: ["kit/**"],
    rules: wall(
      ["**/console/**", "**/widget/**", "**/api/**"],
      "The kit draws controls; what they mean belongs to the capability.",
    ),
  },
  {
    files: ["console/**"],
    rules: wall(
      ["**/widget/**"],
      "Console and widget are two bundles; share through kit, words or api.",
    ),
  },
  {
    files: ["widget/**"],
    rules: wall(
      ["**/console/**", "react-aria-components", "react", "react-dom"],
      "The widget stays under its size limit: Preact only.",
    ),
  },
  // One description of the wire, kept whole so that it can be compared with the server's.
  { files: ["api/types.ts"], rules: { "max-lines": "off" } },
  { files: ["*.config.{ts,js}", "vite.*.ts"], rules: { "no-restricted-syntax": "off" } },
);

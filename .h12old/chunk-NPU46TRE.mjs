// src/formats/shared/utf8.ts
var SURROGATE = /[\ud800-\udfff]/;
var LONE = /\p{Cs}/gu;
function utf8Cleaner() {
  let dropped = 0;
  const drop = () => {
    dropped++;
    return "";
  };
  return {
    clean: (text) => SURROGATE.test(text) ? text.replace(LONE, drop) : text,
    messages: () => {
      const what = dropped === 1 ? "lone surrogate, which UTF-8 cannot hold, was" : "lone surrogates, which UTF-8 cannot hold, were";
      return dropped === 0 ? [] : [{ ruleId: "dropped-character", reason: `${dropped} ${what} dropped` }];
    }
  };
}

export {
  utf8Cleaner
};

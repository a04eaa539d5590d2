#include "kernel/text/fold.h"

#include "../letters/code_points.h"
#include "kernel/text/text.h"

#include <gtest/gtest.h>

namespace hamdel::text {
namespace {

struct Same {
    const char* written;
    const char* folded;
};

class Folds : public testing::TestWithParam<Same> {};

TEST_P(Folds, ToTheSearchForm) {
    EXPECT_EQ(fold(GetParam().written), GetParam().folded);
    EXPECT_EQ(fold(GetParam().folded), GetParam().folded);
}

INSTANTIATE_TEST_SUITE_P(
    Letters, Folds,
    testing::Values(Same{"علي كتاب", "علی کتاب"}, Same{"خانة خانهٔ خانۀ", "خانه خانه خانه"},
                    Same{"أحمد إيران آب ٱلله", "احمد ایران اب الله"},
                    Same{"ا\u0653ب ي\u0654 ئ", "اب ی ی"}, Same{"مسئول مسؤول", "مسوول مسوول"},
                    Same{"جزء شیء شئ", "جز شی شی"}, Same{"حَذفِ اِعراب", "حذف اعراب"},
                    Same{"ســلام", "سلام"}, Same{"سلاممممم", "سلام"},
                    Same{"نیم‌فاصله", "نیمفاصله"}, Same{"۰۱۲٣٤٥678", "012345678"},
                    Same{"ﺳﻼﻡ ﷼ ﻻ", "سلام ریال لا"}, Same{"﷽", "بسم الله الرحمن الرحیم"}));

INSTANTIATE_TEST_SUITE_P(OtherScripts, Folds,
                         testing::Values(Same{"ÀÉÎ Straße ŞİMŞEK", "aei strasse simsek"},
                                         Same{"ﬁne ＡＢＣ１２", "fine abc12"},
                                         Same{"Ёлка ЙОД", "елка иод"}, Same{"ΣΊΣΥΦΟΣ", "σισυφοσ"},
                                         Same{"ｶﾞﾗｽ ガラス", "ガラス ガラス"},
                                         Same{"한국어", "한국어"}, Same{"हिन्दी", "हिन्दी"},
                                         Same{"१२३", "123"}));

INSTANTIATE_TEST_SUITE_P(Spaces, Folds,
                         testing::Values(Same{"  a \t\n b\u00A0 ", "a b"}, Same{"", ""},
                                         Same{"\u200C\u2067\u2069", ""}, Same{"a\xFF\xFE z", "a z"},
                                         Same{"a\u200Fb\u00ADc", "abc"}));

TEST(Fold, OfEveryCharacterIsStable) {
    for (char32_t value = 1; value <= 0x10FFFF; ++value) {
        if (value == 0xD800) value = 0xE000;
        if (value == 0x32000) value = 0xE0000;
        if (value == 0xE1000) value = 0x10FFF0;
        std::string text = "a";
        append(text, value);
        text += "ی";
        append(text, value);
        text += "و";
        const std::string folded = fold(text);
        ASSERT_EQ(fold(folded), folded) << "U+" << std::hex << static_cast<unsigned>(value);
        ASSERT_TRUE(is_valid_utf8(folded));
    }
}

TEST(Fold, KeepsDifferentWordsApart) {
    EXPECT_NE(fold("ガラス"), fold("カラス"));
    EXPECT_NE(fold("की"), fold("का"));
    EXPECT_NE(fold("سلامم"), fold("سلام"));
}

TEST(Fold, GivesTheSameFormForComposedAndDecomposedText) {
    EXPECT_EQ(fold("e\u0301te\u0301"), fold("\u00E9t\u00E9"));
    EXPECT_EQ(fold("か\u3099"), fold("が"));
    EXPECT_EQ(fold("\u1112\u1161\u11AB"), fold("한"));
}

}  // namespace
}  // namespace hamdel::text

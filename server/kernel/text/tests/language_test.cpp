#include "kernel/text/language.h"

#include <gtest/gtest.h>

namespace hamdel::text {
namespace {

TEST(Language, IsGuessedFromScriptLettersAndWords) {
    EXPECT_EQ(language_of("سفارش من هنوز نرسیده است"), "fa");
    EXPECT_EQ(language_of("سفارش من كجاست؟ لطفا پيگيري كنيد"), "fa");
    EXPECT_EQ(language_of("مرحبا، أريد معرفة حالة الطلب"), "ar");
    EXPECT_EQ(language_of("میرا آرڈر کہاں ہے"), "ur");
    EXPECT_EQ(language_of("Where is my order?"), "en");
    EXPECT_EQ(language_of("Olá, onde está meu pedido? Não chegou"), "pt");
    EXPECT_EQ(language_of("注文した商品が届きません"), "ja");
    EXPECT_EQ(language_of("我的订单在哪里"), "zh");
    EXPECT_EQ(language_of("मेरा ऑर्डर कहाँ है"), "hi");
    EXPECT_EQ(language_of("주문은 어디에 있나요"), "ko");
    EXPECT_EQ(language_of("Где мой заказ?"), "ru");
    EXPECT_EQ(language_of("Де моє замовлення?"), "uk");
}

TEST(Language, IsEmptyWhereNothingTells) {
    for (const char* text : {"", "12345", "!!! 😂", "SO-58190", "Lorem Ipsum Test"})
        EXPECT_EQ(language_of(text), "") << text;
}

}  // namespace
}  // namespace hamdel::text

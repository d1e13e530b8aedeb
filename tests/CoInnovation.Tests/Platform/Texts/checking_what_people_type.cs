using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;

namespace CoInnovation.Tests.Platform.Texts;

public sealed class checking_what_people_type
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("\u200B\u2060\uFEFF")]
    [InlineData("\u200D\u200E\uFE0F")]
    [InlineData("\u3164\u2800")]
    [InlineData("\0\u0007\u202E")]
    [InlineData("\uFFFE\uFFFF\uFDD0")]
    public void nothing_to_be_seen_is_no_text(string text)
    {
        Should.Throw<InvalidInputException>(() => CheckedText.Of(text, 500, "text")).Code.ShouldBe("TEXT_EMPTY");
        Should.Throw<InvalidInputException>(() => Reasons.Checked(text)).Code.ShouldBe("TEXT_EMPTY");
    }

    [Theory]
    [InlineData("Ann\u202Eeil", "Anneil")]
    [InlineData("a\u2066b\u2069c", "abc")]
    [InlineData("a\0b\u001Bc\u009Bd", "abcd")]
    [InlineData("pass\u200Bword\uFEFF", "password")]
    [InlineData("x\uFFFEy\uFDD0z", "xyz")]
    [InlineData("half\ud800", "half")]
    [InlineData(" tab\there ", "tab here")]
    public void what_hides_or_turns_text_around_is_taken_out(string text, string expected) => CheckedText.Of(text, 500, "text").ShouldBe(expected);

    [Theory]
    [InlineData("👩‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️")]
    [InlineData("می‌خواهم")]
    [InlineData("שלום (abc)\u200F!")]
    [InlineData("日本語 & čeština")]
    public void every_language_and_emoji_stays_as_it_is(string text) => CheckedText.Of(text, 500, "text").ShouldBe(text);

    [Fact]
    public void lines_stay_where_lines_may_be()
    {
        CheckedText.Of("one\r\ntwo\u2028three\u0085", 500, "text", hasLines: true).ShouldBe("one\ntwo\nthree");
        CheckedText.Of("one\r\ntwo\u2028three\u0085", 500, "name").ShouldBe("one two three");
    }

    [Fact]
    public void what_is_taken_out_does_not_count()
    {
        CheckedText.Of("abc\u200B\u200B", 3, "name").ShouldBe("abc");
        Should.Throw<InvalidInputException>(() => CheckedText.Of("abcd", 3, "name")).ShouldSatisfyAllConditions(
            refused => refused.Code.ShouldBe("TEXT_TOO_LONG"), refused => refused.Path.ShouldBe(["name"]));
    }
}

using System.Text.RegularExpressions;
using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Tests.Platform.Languages;

/// <summary>Whatever is said to people is said in German, too: every sentence, once, with all that is put into it.</summary>
public sealed partial class speaking_german
{
    private static readonly SaidSentences Said = SaidSentences.Of(typeof(Sentence).Assembly.GetTypes());

    [Fact]
    public void every_sentence_can_be_found()
    {
        Said.Faults.ShouldBeEmpty();
        Said.Keys.Count.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void every_sentence_has_its_german_in_one_room()
    {
        var written = German.Files().SelectMany(room => room.Sentences).ToList();
        written.GroupBy(one => one.Key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty("written twice");
        FaultsOf(Said.Keys, written).ShouldBeEmpty();
    }

    [Fact]
    public void what_is_missing_left_over_or_has_other_places_is_found()
    {
        KeyValuePair<string, string> wrong = new("At most {0} links fit.", "Es passen höchstens {1} Links hinein.");
        FaultsOf(["Nobody said this.", wrong.Key], [wrong, new("Gone.", "Weg.")]).ShouldBe(
        [
            "missing: Nobody said this.",
            "left over: Gone.",
            "other places: At most {0} links fit.",
        ]);
    }

    [Fact]
    public void a_sentence_that_nobody_could_translate_is_found()
    {
        var said = SaidSentences.Of(typeof(Examples));
        said.Keys.ShouldBe(["At most {0} of {1} fit.", "Due {0:d MMMM}.", "It is here.", "{{braces}} and {0}"]);
        said.Faults.Count.ShouldBe(2);
        Examples.Interpolated(3, "nine").In(Language.En).ShouldBe("At most 3 of nine fit.");
        Examples.Braces(1).ToString().ShouldBe("{braces} and 1");
        Examples.Dated(new DateOnly(2026, 3, 1)).In(Language.De).ShouldBe("Due 1 März.");
    }

    private static IEnumerable<string> FaultsOf(IReadOnlyCollection<string> said, IReadOnlyCollection<KeyValuePair<string, string>> written) =>
    [
        .. said.Except(written.Select(one => one.Key), StringComparer.Ordinal).Select(key => $"missing: {key}"),
        .. written.Select(one => one.Key).Except(said, StringComparer.Ordinal).Select(key => $"left over: {key}"),
        .. written.Where(one => !PlacesOf(one.Key).SetEquals(PlacesOf(one.Value))).Select(one => $"other places: {one.Key}"),
    ];

    private static HashSet<string> PlacesOf(string text) => Place().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    private static class Examples
    {
        public static Sentence Literal() => "It is here.";

        public static Sentence Interpolated(int most, string all) => $"At most {most} of {all} fit.";

        public static Sentence Dated(DateOnly day) => $"Due {day:d MMMM}.";

        public static Sentence Braces(int number) => $"{{braces}} and {number}";

        public static Sentence Chosen(string made) => made;

        public static Sentence Either(bool first)
        {
            var text = first ? "one" : "other";
            return text;
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace CoInnovation.Tests.Workshops.Linearizability;

/// <summary>What a workshop that votes is, told as simply as it can be and without any of the product's code: dots on cards, and nothing that happens at once.</summary>
internal sealed record VotingModel(bool IsOpen, int Budget, int MaxPerCard, ImmutableArray<int?> Texts, ImmutableSortedDictionary<(int Person, int Card), int> Dots)
{
    public const string Ok = "OK";

    /// <summary>The text of a card that nobody edited.</summary>
    public const int FirstText = 0;

    public static VotingModel Of(int cards, int budget, int maxPerCard) => new(
        IsOpen: true, budget, maxPerCard, [.. Enumerable.Repeat<int?>(FirstText, cards)], ImmutableSortedDictionary<(int, int), int>.Empty);

    /// <summary>All that a reader sees: two models are the same if these are.</summary>
    public override string ToString()
    {
        var texts = string.Join(',', Texts.Select(text => text?.ToString(CultureInfo.InvariantCulture) ?? "-"));
        var dots = string.Join(' ', Dots.Select(one => FormattableString.Invariant($"{one.Key.Person}:{one.Key.Card}={one.Value}")));
        return $"{(IsOpen ? "open" : "closed")} {texts} {dots}";
    }

    public (VotingModel After, string Answer) Do(VotingOperation operation) => operation switch
    {
        VotingOperation.Read => (this, ToString()),
        VotingOperation.Close => (this with { IsOpen = false }, Ok),
        VotingOperation.Place place => Do(place),
        VotingOperation.Withdraw { Card: var card } => Changing(card, this with
        {
            Texts = Texts.SetItem(card, null),
            Dots = Dots.RemoveRange(Dots.Keys.Where(key => key.Card == card)),
        }),
        VotingOperation.Edit { Card: var card, Text: var text } => Changing(card, this with { Texts = Texts.SetItem(card, text) }),
        _ => throw new InvalidOperationException($"A vote does not know {operation}."),
    };

    private (VotingModel After, string Answer) Changing(int card, VotingModel changed) =>
        Texts[card] is null ? (this, "CARD_NOT_FOUND") : IsOpen ? (changed, Ok) : (this, "ROUND_CLOSED");

    private (VotingModel After, string Answer) Do(VotingOperation.Place place)
    {
        if (!IsOpen)
        {
            return (this, "ROUND_CLOSED");
        }

        if (Texts[place.Card] is null)
        {
            return (this, "CARD_NOT_FOUND");
        }

        var key = (place.Person, place.Card);
        var before = Dots.GetValueOrDefault(key);
        var spent = Dots.Where(dots => dots.Key.Person == place.Person).Sum(dots => dots.Value) - before;
        return place.Dots switch
        {
            _ when place.Dots > MaxPerCard => (this, "TOO_MANY_DOTS_ON_CARD"),
            _ when place.Dots > before && spent + place.Dots > Budget => (this, "VOTE_BUDGET_SPENT"),
            0 => (this with { Dots = Dots.Remove(key) }, Ok),
            _ => (this with { Dots = Dots.SetItem(key, place.Dots) }, Ok),
        };
    }
}

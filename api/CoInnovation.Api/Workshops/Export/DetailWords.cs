using System.Globalization;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>What cards say in the fields of their methods, as people read it. A drawing is no words.</summary>
internal static class DetailWords
{
    /// <summary>The fields that any card fills in, in their order.</summary>
    public static IReadOnlyList<CardField> FieldsOf(WorkshopBoard board) =>
        [.. board.Cards.SelectMany(card => card.Details).Select(detail => detail.Field).Where(field => field != CardField.Sketch).Distinct().Order()];

    /// <summary>The fields of a promise, in their order.</summary>
    public static IReadOnlyList<CardField> Promised { get; } = [CardField.Owner, CardField.DueOn, CardField.Beneficiary, CardField.Measure];

    public static Sentence NameOf(CardField field) => field switch
    {
        CardField.Pledge => (Sentence)"What it promises",
        CardField.Audience => (Sentence)"For whom",
        CardField.Test => (Sentence)"How we test it",
        CardField.Feedback => (Sentence)"Kind",
        CardField.Owner => (Sentence)"Who sees to it",
        CardField.DueOn => (Sentence)"By when",
        CardField.Beneficiary => (Sentence)"Promised to",
        CardField.Measure => (Sentence)"How we will know",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field is no words."),
    };

    /// <summary>What the card says in a field; null where it says nothing there, or it was erased.</summary>
    public static string? In(WorkshopSummary summary, Card card, CardField field) => card.Details.In(field) switch
    {
        { } side when field == CardField.Beneficiary => summary.OrganizationOf(Enum.Parse<Side>(side, ignoreCase: true)) ?? side,
        { } feedback when field == CardField.Feedback => Enum.Parse<FeedbackField>(feedback, ignoreCase: true).ToString(),
        var text => text,
    };

    /// <summary>What a promise of last time says in a field.</summary>
    public static string? In(EarlierPromise promise, CardField field) => field switch
    {
        CardField.Owner => promise.Owner,
        CardField.DueOn => promise.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CardField.Beneficiary => promise.To,
        CardField.Measure => promise.Measure,
        _ => null,
    };
}

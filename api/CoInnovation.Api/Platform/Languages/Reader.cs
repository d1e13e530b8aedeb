namespace CoInnovation.Api.Platform.Languages;

/// <summary>Whoever will read something that is written now: a mail, or a file.</summary>
/// <param name="Language">The one that they have chosen.</param>
/// <param name="Zone">Theirs; UTC where it is not known.</param>
internal sealed record Reader(Language Language, TimeZoneInfo Zone)
{
    /// <summary>Whoever waits for the answer to this request.</summary>
    public static Reader Asking => new(RequestLanguage.Current, TimeZoneInfo.Utc);

    public string Read(Sentence sentence) => sentence.In(Language);

    /// <summary>A moment by the reader's clock, with the name of its zone.</summary>
    public string Moment(DateTimeOffset at) =>
        Said(TimeZoneInfo.ConvertTime(at, Zone), "dddd, d MMMM yyyy, HH:mm", "dddd, d. MMMM yyyy, HH:mm 'Uhr'") + $" ({Zone.Id})";

    public string Day(DateOnly day) => Said(day, "d MMMM yyyy", "d. MMMM yyyy");

    /// <summary>A day with its weekday.</summary>
    public string Weekday(DateOnly day) => Said(day, "dddd, d MMMM yyyy", "dddd, d. MMMM yyyy");

    private string Said(IFormattable moment, string english, string german) => moment.ToString(Language == Language.De ? german : english, Language.Culture());
}

namespace CoInnovation.Api.Summaries;

/// <summary>What those who facilitated read of the feedback: texts without names, in an order that tells nothing, and none while so few answered that everybody would know whose they are.</summary>
/// <param name="Answers">How many said something that can still be read.</param>
/// <param name="Likes">What they liked; null while too few answered.</param>
/// <param name="Wishes">What they wish for; null while too few answered.</param>
internal sealed record Feedback(int Answers, IReadOnlyList<string>? Likes, IReadOnlyList<string>? Wishes)
{
    /// <summary>As with votes of a small side.</summary>
    public const int Fewest = 3;

    public static Feedback Of(IEnumerable<SeatFeedback> all)
    {
        List<FeedbackGiven> readable = [.. all.Select(one => one.Given).OfType<FeedbackGiven>().Where(given => given.Like?.Text is not null || given.Wish?.Text is not null)];
        return readable.Count < Fewest
            ? new Feedback(readable.Count, Likes: null, Wishes: null)
            : new Feedback(readable.Count, Texts(given => given.Like?.Text), Texts(given => given.Wish?.Text));

        // By the alphabet: neither who came first shows, nor which wish goes with which like.
        IReadOnlyList<string> Texts(Func<FeedbackGiven, string?> text) => [.. readable.Select(text).OfType<string>().Order(StringComparer.OrdinalIgnoreCase)];
    }
}

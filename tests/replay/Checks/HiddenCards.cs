using System.Buffers;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CoInnovation.Replay.Checks;

/// <summary>
/// Reads everything that anybody receives and notes what nobody but its author may have: a hidden card's id or text. To be told of each card before it is
/// written and before it is revealed, so that the moment of the check is on the strict side.
/// </summary>
public sealed partial class HiddenCards
{
    private readonly ConcurrentDictionary<Guid, Hidden> hidden = [];
    private readonly ConcurrentQueue<string> leaks = [];
    private readonly Lock gate = new();
    private SearchValues<string> needles = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);
    private long inspected;

    /// <summary>Everything that came to somebody too early.</summary>
    public IReadOnlyCollection<string> Leaks => leaks;

    /// <summary>How many frames and replies were read.</summary>
    public long Inspected => Interlocked.Read(ref inspected);

    public void Hide(Guid card, string text, int author)
    {
        hidden[card] = new Hidden(author, [card.ToString("D"), card.ToString("N"), .. Telling(text) ? [text.Trim()] : Array.Empty<string>()]);
        Watch();
    }

    public void Publish(Guid card)
    {
        hidden.TryRemove(card, out _);
        Watch();
    }

    /// <param name="reader">Who received it; null for the facilitator.</param>
    /// <param name="received">The frame or the reply's body as it came.</param>
    /// <param name="sent">What the reader itself had sent to get it; an id that it knew already is no leak.</param>
    public void Inspect(int? reader, string received, string sent = "")
    {
        Interlocked.Increment(ref inspected);
        var text = received.Contains('\\', StringComparison.Ordinal) ? Unescaped(received) : received;
        if (!text.AsSpan().ContainsAny(needles))
            return;
        foreach (var (card, secret) in hidden)
        {
            if (secret.Author == reader)
                continue;
            foreach (var needle in secret.Needles.Where(needle => text.Contains(needle, StringComparison.OrdinalIgnoreCase) && !sent.Contains(needle, StringComparison.OrdinalIgnoreCase)))
                leaks.Enqueue($"{(reader is null ? "the facilitator" : $"participant {reader}")} received \"{needle}\" of hidden card {card}: {text[..Math.Min(text.Length, 400)]}");
        }
    }

    /// <summary>Texts of a word or two ("agree") occur in every frame; such a card is watched by its id alone.</summary>
    private static bool Telling(string text) => text.Trim().Length >= 12;

    private void Watch()
    {
        lock (gate)
            needles = SearchValues.Create([.. hidden.Values.SelectMany(card => card.Needles)], StringComparison.OrdinalIgnoreCase);
    }

    private static string Unescaped(string json) => Escape().Replace(json, escape => escape.Value[1] switch
    {
        'u' => ((char)Convert.ToInt32(escape.Value[2..], 16)).ToString(),
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        var other => other.ToString(),
    });

    private sealed record Hidden(int Author, string[] Needles);

    [GeneratedRegex(@"\\(u[0-9A-Fa-f]{4}|.)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Escape();
}

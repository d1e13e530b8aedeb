using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CoInnovation.Tests.GraphQL.Corpus;

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>Asks both sides and tells where they differ.</summary>
internal sealed class SideBySide(OracleProcess oracle)
{
    private const int AtOnce = 16;
    private const int ToldInFull = 5;
    private const int Remembered = 2_000;

    private static readonly ConcurrentDictionary<int, Lazy<Task<(Judgment Theirs, Judgment Ours)>>> Documents = new();
    private static readonly ConcurrentDictionary<int, Lazy<Task<(JsonElement Theirs, Ours.TypeSystemJudgment Ours)>>> TypeSystems = new();

    public async Task<(Judgment Theirs, Judgment Ours)> JudgeAsync(OracleCase asked) =>
        (Judgment.Of(await oracle.AskAsync("examine", asked.Question)), await Ours.ExamineAsync(asked));

    /// <summary>The generated case of a number. The first ones are asked once a run: examinations of the comparison itself look at them again.</summary>
    public Task<(Judgment Theirs, Judgment Ours)> JudgeAsync(int number) => number - Generate.First < Remembered
        ? Documents.GetOrAdd(number, asked => new(() => JudgeAsync(Generate.Document(asked)))).Value
        : JudgeAsync(Generate.Document(number));

    public Task<(JsonElement Theirs, Ours.TypeSystemJudgment Ours)> JudgeTypeSystemAsync(int number) => number - Generate.First < Remembered
        ? TypeSystems.GetOrAdd(number, asked => new(() => JudgeAsync(Generate.TypeSystem(asked)))).Value
        : JudgeAsync(Generate.TypeSystem(number));

    public Task<string[]> DocumentAsync(OracleCase asked) => TellAsync(async () =>
    {
        var (theirs, ours) = await JudgeAsync(asked);
        return Differences.Of(asked, theirs, ours);
    });

    public Task<string[]> DocumentAsync(int number) => TellAsync(async () =>
    {
        var (theirs, ours) = await JudgeAsync(number);
        return Differences.Of(Generate.Document(number), theirs, ours);
    });

    public Task<string[]> TypeSystemAsync(string sdl) => TellAsync(async () =>
    {
        var (theirs, ours) = await JudgeAsync(sdl);
        return Differences.OfTypeSystem(theirs, ours);
    });

    public Task<string[]> TypeSystemAsync(int number) => TellAsync(async () =>
    {
        var (theirs, ours) = await JudgeTypeSystemAsync(number);
        return Differences.OfTypeSystem(theirs, ours);
    });

    private async Task<(JsonElement Theirs, Ours.TypeSystemJudgment Ours)> JudgeAsync(string sdl) =>
        (await oracle.AskAsync("typeSystem", new Dictionary<string, object?> { ["sdl"] = sdl }), Ours.TypeSystem(sdl));

    private static async Task<string[]> TellAsync(Func<Task<IEnumerable<string>>> compare)
    {
        try
        {
            return [.. await compare()];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return [$"crash: {error}"];
        }
    }

    /// <summary>Compares numbered cases; what differs comes back with its number, the first few shrunk.</summary>
    public static async Task<List<string>> AllAsync(int count, Func<int, Task<string[]>> compare, Func<int, Task<string>> shrink)
    {
        var different = new ConcurrentBag<(int Number, string[] Differences)>();
        await Parallel.ForEachAsync(
            Enumerable.Range(Generate.First, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (number, _) =>
            {
                if (await compare(number) is { Length: > 0 } differences)
                {
                    different.Add((number, differences));
                }
            });
        List<string> told = [];
        foreach (var (number, differences) in different.OrderBy(found => found.Number))
        {
            var detail = told.Count < ToldInFull ? $"\n{await shrink(number)}" : "";
            told.Add(string.Create(CultureInfo.InvariantCulture, $"case {number}: {string.Join("; ", differences)}{detail}"));
        }

        return told;
    }

    /// <summary>The case with its document, then its schema, cut down to what still differs.</summary>
    public async Task<string> ShrunkAsync(OracleCase asked)
    {
        var kind = Kind(await DocumentAsync(asked));
        var document = await Shrink.Async(asked.Document, async text => Kind(await DocumentAsync(asked with { Document = text })) == kind);
        var shorter = asked with { Document = document };
        var sdl = await Shrink.Async(asked.Sdl, async text => Ours.TypeSystem(text) is { Refused: null, Faults.Length: 0 } && Kind(await DocumentAsync(shorter with { Sdl = text })) == kind);
        shorter = shorter with { Sdl = sdl };
        return $"{string.Join("; ", await DocumentAsync(shorter))}\n{shorter}";
    }

    public async Task<string> ShrunkAsync(string sdl)
    {
        var kind = Kind(await TypeSystemAsync(sdl));
        var shorter = await Shrink.Async(sdl, async text => Kind(await TypeSystemAsync(text)) == kind);
        return $"{string.Join("; ", await TypeSystemAsync(shorter))}\n{shorter}";
    }

    // The same fault may show at other places while a text shrinks, but another fault is another story.
    private static string Kind(string[] differences) => differences.Length == 0 ? "" : differences[0].Split(':')[0];
}

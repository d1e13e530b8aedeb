using System.Text;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Verification;

namespace CoInnovation.Tests.EventStore.Chaining;

/// <summary>Fills stores with a little history of two audiences, and takes records of it.</summary>
internal static class Chronicle
{
    public const string All = "all";
    public const string Ann = "ann's";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Counts and remarks by turns: for all, for Ann alone, for nobody. Returns the version of the stream.</summary>
    public static async Task<long> WriteAsync(PostgresEventStore store, StreamKey stream, long version, int events, Guid owner)
    {
        await store.Keyring.RegisterOwnerAsync(stream.Tenant, owner, owner, Cancel);
        for (var i = 0; i < events; i++, version++)
        {
            object data = i % 3 == 1 ? new RemarkMade(Sealed.Of(owner, $"remark {i} in \"plain\" words"), TallyMood.Stormy) : new Counted(i);
            var feed = (i % 4) switch { 0 or 1 => All, 2 => Ann, _ => null };
            var command = Stores.Command([new NewEvent(data, feed)]) with { Metadata = new CommandMetadata(owner, "VENDOR", "c-1", "c-0") };
            (await store.AppendAsync(new StreamAppend(stream, "tally", version, [command]), Cancel)).ShouldBeOfType<AppendOutcome.Appended>();
        }

        return version;
    }

    public static async Task<byte[]> RecordAsync(Notary notary, params ChainName[] chains)
    {
        using var output = new MemoryStream();
        await notary.WriteRecordAsync(chains, output, Cancel);
        return output.ToArray();
    }

    public static Task<RecordVerdict> VerifyAsync(byte[] record, RecordExpectations? expected = null) =>
        RecordVerifier.VerifyAsync(new MemoryStream(record), expected ?? RecordExpectations.None, Cancel);

    /// <summary>Lines with their line feeds.</summary>
    public static List<string> LinesOf(byte[] record)
    {
        // One character a byte: an edit need not be text any more.
        var text = Encoding.Latin1.GetString(record);
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }

    public static byte[] BytesOf(IEnumerable<string> lines) => Encoding.Latin1.GetBytes(string.Concat(lines));
}

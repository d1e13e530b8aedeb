using System.Security.Cryptography;
using System.Text;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Verification;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore.Chaining;

/// <summary>A record of three chains with checkpoints, made once; it is edited in every way, and the verifier must name the first line that is not as it was.</summary>
public sealed class verifying_a_record(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private const ulong Seed = 20261126;
    private PostgresEventStore _store = null!;
    private Notary _notary = null!;
    private byte[] _record = [];
    private byte[] _other = [];
    private StreamKey _stream;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await Stores.OpenAsync(database.ConnectionString);
        _notary = await Notary.OpenAsync(_store, Cancel);
        _stream = new StreamKey("acme", Ids.Next());
        var owner = Ids.Next();
        var version = 0L;
        foreach (var events in (int[])[9, 7, 8])
        {
            version = await Chronicle.WriteAsync(_store, _stream, version, events, owner);
            await _notary.CertifyAsync(_stream, Cancel);
        }

        await Chronicle.WriteAsync(_store, _stream, version, 5, owner);
        _record = await Chronicle.RecordAsync(_notary, ChainName.OfFeed(_stream, Chronicle.All), ChainName.OfFeed(_stream, Chronicle.Ann), ChainName.OfFeed(_stream, "empty"));
        var other = new StreamKey("acme", Ids.Next());
        await Chronicle.WriteAsync(_store, other, 0, 12, owner);
        await _notary.CertifyAsync(other, Cancel);
        _other = await Chronicle.RecordAsync(_notary, ChainName.OfFeed(other, Chronicle.All));
    }

    public async ValueTask DisposeAsync()
    {
        _notary.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task an_untouched_record_is_intact()
    {
        var verdict = await Chronicle.VerifyAsync(_record);

        verdict.Fault.ShouldBeNull();
        verdict.Parts.Select(part => part.Events).ShouldBe([16, 7, 0]);
        verdict.Parts[0].Points.Keys.ShouldBe([5, 9, 13, 16]);
        verdict.KeyId.ShouldBe(_notary.Keys.ShouldHaveSingleItem().Id);
        OtherVerifier.FirstBadLine(_record, Forgotten.Nothing).ShouldBe(0);
    }

    [Fact]
    public async Task the_first_bad_line_of_ten_thousand_edits_is_named()
    {
        var random = new Seeded(Seed);
        var seen = new Dictionary<(string, RecordLine), int>();
        for (var i = 0; i < 10_000; i++)
        {
            var edit = RandomEdit.Of(_record, _other, random);
            var verdict = await Chronicle.VerifyAsync(edit.Record);

            (verdict.Fault?.Line, verdict.Fault?.Kind, verdict.Fault?.Sequence).ShouldBe((edit.Line, edit.Kind, edit.Sequence), $"edit {i} of seed {Seed}: {edit}; {verdict.Fault}");
            seen[(edit.What, edit.Kind)] = seen.GetValueOrDefault((edit.What, edit.Kind)) + 1;
        }

        // Every kind of edit met every kind of line.
        foreach (var what in RandomEdit.Kinds)
        {
            seen.Where(pair => pair.Key.Item1 == what).Select(pair => pair.Key.Item2).ShouldBe([RecordLine.Header, RecordLine.Event, RecordLine.Checkpoint], ignoreOrder: true, what);
        }
    }

    [Theory]
    [InlineData(Forgotten.Nothing)]
    [InlineData(Forgotten.Payload)]
    [InlineData(Forgotten.Envelope)]
    [InlineData(Forgotten.Sequence)]
    [InlineData(Forgotten.Checkpoints)]
    [InlineData(Forgotten.Signature)]
    [InlineData(Forgotten.End)]
    public void a_verifier_that_forgets_one_thing_is_found_out(Forgotten forgotten)
    {
        var random = new Seeded(Seed);
        var misses = Enumerable.Range(0, 500).Select(_ => RandomEdit.Of(_record, _other, random)).Count(edit => OtherVerifier.FirstBadLine(edit.Record, forgotten) != edit.Line);

        if (forgotten == Forgotten.Nothing)
        {
            misses.ShouldBe(0);
        }
        else
        {
            misses.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task who_chains_anew_what_was_changed_is_stopped_by_the_next_checkpoint()
    {
        var forged = Forge(_record, sequence: 7);

        var fault = (await Chronicle.VerifyAsync(forged)).Fault.ShouldNotBeNull();

        (fault.Kind, fault.Sequence, fault.ProvedThrough).ShouldBe((RecordLine.Checkpoint, 9, 5));
    }

    [Fact]
    public async Task who_chains_anew_after_the_last_checkpoint_is_stopped_by_the_header()
    {
        var forged = Forge(_record, sequence: 15);

        var fault = (await Chronicle.VerifyAsync(forged)).Fault.ShouldNotBeNull();

        (fault.Kind, fault.Sequence, fault.ProvedThrough).ShouldBe((RecordLine.Event, 16, 13));
    }

    [Fact]
    public async Task a_key_that_is_not_trusted_vouches_for_nothing()
    {
        var trusted = RecordExpectations.None with { TrustedKeys = new HashSet<string>([_notary.Keys[^1].Id]) };
        (await Chronicle.VerifyAsync(_record, trusted)).IsIntact.ShouldBeTrue();

        var fault = (await Chronicle.VerifyAsync(_record, trusted with { TrustedKeys = new HashSet<string>([new string('0', 64)]) })).Fault.ShouldNotBeNull();

        (fault.Line, fault.Kind).ShouldBe((1, RecordLine.Header));
    }

    [Fact]
    public async Task an_earlier_record_is_contained_in_a_later_one_and_not_the_other_way_around()
    {
        var stream = new StreamKey("acme", Ids.Next());
        var chain = ChainName.OfFeed(stream, Chronicle.All);
        var version = await Chronicle.WriteAsync(_store, stream, 0, 8, Ids.Next());
        var earlier = await Chronicle.RecordAsync(_notary, chain);
        await Chronicle.WriteAsync(_store, stream, version, 8, Ids.Next());
        var later = await Chronicle.RecordAsync(_notary, chain);

        (await Chronicle.VerifyAsync(later, new RecordExpectations { Earlier = (await Chronicle.VerifyAsync(earlier)).Parts })).Fault.ShouldBeNull();

        // The host, with its key, could sign a shorter history: only what a customer kept shows that.
        var fault = (await Chronicle.VerifyAsync(earlier, new RecordExpectations { Earlier = (await Chronicle.VerifyAsync(later)).Parts })).Fault.ShouldNotBeNull();
        (fault.Kind, fault.Sequence).ShouldBe((RecordLine.Event, 5));
    }

    [Fact]
    public async Task a_rewritten_history_does_not_contain_the_earlier_record()
    {
        var stream = new StreamKey("acme", Ids.Next());
        var chain = ChainName.OfFeed(stream, Chronicle.All);
        await Chronicle.WriteAsync(_store, stream, 0, 8, Ids.Next());
        var earlier = (await Chronicle.VerifyAsync(await Chronicle.RecordAsync(_notary, chain))).Parts.ShouldHaveSingleItem();
        var points = earlier.Points.ToDictionary(point => point.Key, point => new string('0', 64));

        var fault = (await Chronicle.VerifyAsync(await Chronicle.RecordAsync(_notary, chain), new RecordExpectations { Earlier = [earlier with { Points = points }] })).Fault.ShouldNotBeNull();

        (fault.Kind, fault.Sequence).ShouldBe((RecordLine.Event, 4));
    }

    [Fact]
    public async Task nothing_at_all_and_noise_are_no_record()
    {
        (await Chronicle.VerifyAsync([])).Fault.ShouldNotBeNull().Kind.ShouldBe(RecordLine.Header);
        (await Chronicle.VerifyAsync("{\"record\":1}\n"u8.ToArray())).Fault.ShouldNotBeNull().Kind.ShouldBe(RecordLine.Header);
    }

    /// <summary>Changes an event of the first chain and computes all hashes after it anew, as somebody could who can write to the database but not sign.</summary>
    private static byte[] Forge(byte[] record, int sequence)
    {
        var lines = Chronicle.LinesOf(record);
        var hash = Array.Empty<byte>();
        for (var i = 1; !lines[i].StartsWith("{\"record\"", StringComparison.Ordinal); i++)
        {
            if (!lines[i].StartsWith("{\"sequence\":", StringComparison.Ordinal))
            {
                continue;
            }

            var (payload, end) = (lines[i].IndexOf(",\"payload\":", StringComparison.Ordinal), lines[i].Length - 76);
            if (lines[i].StartsWith($"{{\"sequence\":{sequence},", StringComparison.Ordinal))
            {
                hash = Convert.FromHexString(lines[i - 1].AsSpan(lines[i - 1].Length - 67, 64));
                lines[i] = string.Concat(lines[i].AsSpan(0, payload + 11), "{\"by\": 1000}", lines[i].AsSpan(end));
                end = lines[i].Length - 76;
            }

            if (hash.Length > 0)
            {
                hash = SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(lines[i][..payload]), .. SHA256.HashData(Encoding.UTF8.GetBytes(lines[i][(payload + 11)..end]))]);
                lines[i] = $"{lines[i][..end]},\"hash\":\"{Convert.ToHexStringLower(hash)}\"}}\n";
            }
        }

        return Chronicle.BytesOf(lines);
    }
}

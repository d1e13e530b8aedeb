using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Transfer.Own;
using CoInnovation.Crash.Faults;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Postgres;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoInnovation.Tests.Erasure;

/// <summary>On a server of its own, whose dumps and files are looked through for a word that somebody typed everywhere, before and after they are erased.</summary>
public sealed class leaving_no_trace
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_an_erased_person_typed_is_in_no_table_dump_backup_or_log_and_others_keep_every_byte()
    {
        var folder = Directory.CreateTempSubdirectory("coinnovation-copies-").FullName;
        using var log = new KeptLog();
        try
        {
            await using var server = await PostgresServer.CreateAsync();
            await using var api = await TestApi.OnAsync(server.ConnectionString, builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
            var workshop = await SampleWorkshop.HoldAsync(api, "Reports");
            var talkative = await Talkative.SpeakAsync(api, workshop);
            var (copies, word) = (new Copies(server, folder), talkative.Word);
            await CaughtUpAsync(api);

            // The control: it is where one would look for it, also in the planner's samples, and never in the events.
            await copies.ExecuteAsync("analyze");
            var (oldEvents, oldKeys) = (await copies.DumpAsync("events-before", "events"), await copies.DumpAsync("keys-before", "keys"));
            (await File.ReadAllTextAsync(oldEvents, Canceled)).ShouldNotContain(word);
            (await File.ReadAllTextAsync(await copies.DumpAsync("before"), Canceled)).ShouldContain(word);
            var key = await copies.OneAsync<byte[]>($"select wrapped_key from keys.owners where owner_id = '{talkative.ParticipantId}'");
            var before = await copies.BackupFilesWithAsync("backup-before", System.Text.Encoding.UTF8.GetBytes(word), key);
            before.ShouldContain(file => file.StartsWith("0: base", StringComparison.Ordinal));
            before.ShouldContain(file => file.StartsWith("1: base", StringComparison.Ordinal));
            (await copies.OneAsync<long>(Samples(word))).ShouldBePositive();
            (await TextsAsync(api, await copies.RestoreAsync("with_old_keys", oldEvents, oldKeys))).ShouldContain(text => text.Contains(word, StringComparison.Ordinal));
            await copies.ExecuteAsync("drop database with_old_keys with (force)");
            var events = await copies.RowsAsync("events");
            var read = await copies.RowsAsync("read", "access");

            var began = TimeProvider.System.GetTimestamp();
            await talkative.Guest.SendAsync("eraseParticipant", new { workshopId = workshop.Id, participantId = talkative.ParticipantId });
            await CaughtUpAsync(api);
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromMinutes(1));

            (await File.ReadAllTextAsync(await copies.DumpAsync("after"), Canceled)).ShouldNotContain(word);
            (await copies.BackupFilesWithAsync("backup-after", System.Text.Encoding.UTF8.GetBytes(word), key)).ShouldBeEmpty("0: the word, 1: the key, which an old row would still hold");
            (await copies.OneAsync<long>(Samples(word))).ShouldBe(0);
            log.Text.ShouldNotContain(word);
            (await TextsAsync(api, await copies.RestoreAsync("with_present_keys", oldEvents, await copies.DumpAsync("keys-after", "keys"))))
                .ShouldNotContain(text => text.Contains(word, StringComparison.Ordinal));

            // The log never changes; what others wrote reads as before, to the byte.
            events.Where(IsOfTheLog).Except(await copies.RowsAsync("events"), StringComparer.Ordinal).ShouldBeEmpty();
            read.Where(row => !Concerns(row, talkative)).Except(await copies.RowsAsync("read", "access"), StringComparer.Ordinal).ShouldBeEmpty();
            read.Count(row => row.Contains(word, StringComparison.Ordinal)).ShouldBeGreaterThan(4);
            await StillReadsAsync(workshop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The board, the backlog and the exports, for those who stay.</summary>
    private static async Task StillReadsAsync(SampleWorkshop workshop)
    {
        var board = await workshop.Facilitator.AskAsync(
            "query($id: ID!) { workshop(id: $id) { participants { name expertise } cards { text author { name } } themes { name cards { text } } } painPoints { nodes { text } } }", new { id = workshop.Id });
        board.At("workshop", "participants").Texts("name").Count(name => name is null).ShouldBe(1);
        board.At("workshop", "cards").Texts("text").ShouldContain("Invoices arrive twice");
        board.At("workshop", "cards").Texts("text").Count(text => text is null).ShouldBe(1);
        board.At("workshop", "themes").Texts("name").ShouldBe([null]);
        board.At("painPoints", "nodes").Texts("text").ShouldContain("Nobody answers on Fridays");
        foreach (var format in (string[])["md", "csv", "json"])
        {
            var exported = await workshop.Facilitator.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/export.{format}"));
            exported.ShouldContain("Invoices arrive twice");
            exported.ShouldContain(format == "json" ? "\"text\":null" : "(erased)");
        }
    }

    /// <summary>Erased, told, and cleared up after.</summary>
    internal static async Task CaughtUpAsync(TestApi api)
    {
        var (daemon, store) = (api.Services.GetRequiredService<ProjectionDaemon>(), api.Services.GetRequiredService<IEventStore>());
        foreach (var shard in (string[])["keep-cards", "erasing", "removing-traces", "backlog"])
        {
            (await daemon.WaitForAsync(shard, await store.ReadHeadAsync(Canceled), Bounds.OfAWait, Canceled)).ShouldBeTrue(shard);
        }

        daemon.Health.ShouldAllBe(shard => shard.IsWell);
    }

    /// <summary>All texts that can be opened in a log with the keys beside it.</summary>
    private static async Task<IReadOnlyList<string>> TextsAsync(TestApi api, string database)
    {
        await using var store = await PostgresEventStore.OpenAsync(
            new EventStoreOptions { ConnectionString = database, Types = GeneratedHistory.Registered(), MasterKey = api.Services.GetRequiredService<ServerKey>().Master }, Canceled);
        var entries = new OwnEntries(store);
        List<string> texts = [];
        await foreach (var entry in entries.ReadAsync("default", new Everybody(), await entries.HeadAsync(Canceled), Canceled))
        {
            texts.AddRange(entry.Written);
        }

        texts.ShouldContain("Invoices arrive twice");
        return texts;
    }

    /// <summary>Columns of whose values the planner has kept samples with the word.</summary>
    private static string Samples(string word) => $"select count(*) from pg_stats where concat(most_common_vals, histogram_bounds, most_common_elems) like '%{word}%'";

    private static bool IsOfTheLog(string row) => row.StartsWith("events.mt_events ", StringComparison.Ordinal) || row.StartsWith("events.event_envelopes ", StringComparison.Ordinal)
        || row.StartsWith("events.commands ", StringComparison.Ordinal);

    /// <summary>Rows that hold the word, are about the seat, or count people who are present.</summary>
    private static bool Concerns(string row, Talkative talkative) =>
        row.Contains(talkative.Word, StringComparison.Ordinal) || row.Contains(talkative.ParticipantId.ToString(), StringComparison.Ordinal)
        || row.StartsWith("read.workshops ", StringComparison.Ordinal);

    private sealed class Everybody : Whose
    {
        public override bool Owns(Guid ownerId) => true;

        public override bool IsAbout(RecordedEvent recorded, IReadOnlySet<Guid> owners) => owners.Count > 0;
    }
}

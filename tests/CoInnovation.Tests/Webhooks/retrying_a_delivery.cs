using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Outbound;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Webhooks;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.Tests.Webhooks;

/// <summary>The queue and its sender on a real database and real sockets, with a clock set by hand.</summary>
public sealed class retrying_a_delivery(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private readonly HandSetTime _time = new();
    private readonly List<Guid> _givenUp = [];
    private NpgsqlDataSource _source = null!;
    private OutboundHttp _http = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    private DeliveryTable Table => new(new ProjectorDatabase(_source), _time);

    private DeliveryList List => new(new TenantDatabase(_source), new DeliverySignal(), _time);

    private DeliveryRun Run => new(
        Table, new DeliveryBodies(null!, null!), new WebhookSecrets(new ServerKey(new byte[32])), _http,
        (straw, _) =>
        {
            _givenUp.Add(straw.WebhookId);
            return Task.CompletedTask;
        },
        _time, NullLogger<DeliveryRun>.Instance);

    public async ValueTask InitializeAsync()
    {
        _time.Advance(TimeSpan.FromDays(20_000));
        _source = NpgsqlDataSource.Create(database.ConnectionString);
        _http = new OutboundHttp(new OutboundSettings(AllowPrivate: true, AllowHttp: true), TimeProvider.System);
        await SchemaMigrations.ApplyAsync(_source, typeof(BacklogProjection).Assembly, "Webhooks.Schema", "webhooks", Canceled);
        await ExecuteAsync("delete from webhooks.webhooks");
    }

    [Fact]
    public async Task what_fails_is_tried_eight_times_over_about_a_day_and_then_given_up()
    {
        await using var receiver = await Receiver.StartAsync(500);
        var (webhook, delivery) = await QueueAsync(receiver.Url);
        var begun = _time.GetUtcNow();

        for (var attempt = 1; attempt <= 8; attempt++)
        {
            (await Run.SendNextAsync(Canceled)).ShouldBeTrue();
            var missed = await FindAsync(delivery);
            (missed.Attempt, missed.HttpStatus, missed.Error).ShouldBe((attempt, 500, "HTTP_STATUS"));
            _givenUp.ShouldBe(attempt < 8 ? [] : [webhook]);
            if (missed.NextAttemptAt is { } next)
            {
                _time.Advance(next - _time.GetUtcNow() - TimeSpan.FromMilliseconds(1));
                (await Run.SendNextAsync(Canceled)).ShouldBeFalse();
                _time.Advance(TimeSpan.FromMilliseconds(1));
            }
        }

        (await FindAsync(delivery)).Status.ShouldBe(DeliveryStatus.Failed);
        (_time.GetUtcNow() - begun).ShouldBeInRange(TimeSpan.FromHours(18), TimeSpan.FromHours(28));
        receiver.Arrivals.Select(arrival => arrival.Delivery).Distinct().ShouldBe([delivery]);
        receiver.Arrivals.Select(arrival => arrival.Headers["CoInnovation-Attempt"]).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        _time.Advance(TimeSpan.FromDays(2));
        (await Run.SendNextAsync(Canceled)).ShouldBeFalse();
    }

    [Fact]
    public async Task once_something_arrives_the_webhook_is_well_again_and_nothing_is_given_up()
    {
        var status = 503;
        await using var receiver = await Receiver.StartAsync((_, http) =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        var (webhook, first) = await QueueAsync(receiver.Url);
        await Run.SendNextAsync(Canceled);
        (await WebhookAsync(webhook)).FailingSince.ShouldBe(_time.GetUtcNow());

        status = 204;
        var second = await QueueAsync(webhook);
        await Run.SendNextAsync(Canceled);

        (await WebhookAsync(webhook)).FailingSince.ShouldBeNull();
        ((await FindAsync(second)).Status, (await FindAsync(first)).Status).ShouldBe((DeliveryStatus.Delivered, DeliveryStatus.Pending));
        status = 503;
        for (var attempt = 2; attempt <= 8; attempt++)
        {
            _time.Advance(TimeSpan.FromHours(17));
            (await Run.SendNextAsync(Canceled)).ShouldBeTrue();
        }

        (await FindAsync(first)).Status.ShouldBe(DeliveryStatus.Failed);
        _givenUp.ShouldBeEmpty();
    }

    [Fact]
    public async Task gone_is_taken_at_its_word_and_a_redirect_is_not_followed()
    {
        await using var gone = await Receiver.StartAsync(410);
        var (webhook, delivery) = await QueueAsync(gone.Url);
        await Run.SendNextAsync(Canceled);
        (await FindAsync(delivery)).Status.ShouldBe(DeliveryStatus.Failed);
        _givenUp.ShouldBe([webhook]);

        await using var elsewhere = await Receiver.StartAsync();
        await using var redirecting = await Receiver.StartAsync((_, http) =>
        {
            http.Response.Redirect(elsewhere.Url.AbsoluteUri);
            return Task.CompletedTask;
        });
        var (_, redirected) = await QueueAsync(redirecting.Url);
        await Run.SendNextAsync(Canceled);
        ((await FindAsync(redirected)).HttpStatus, elsewhere.Arrivals.Count).ShouldBe((302, 0));
    }

    [Fact]
    public async Task what_a_process_took_and_never_sent_is_sent_by_another_under_the_same_id()
    {
        await using var receiver = await Receiver.StartAsync();
        var (_, delivery) = await QueueAsync(receiver.Url);

        (await Table.ClaimAsync(Canceled)).ShouldNotBeNull().Id.ShouldBe(delivery);
        (await Run.SendNextAsync(Canceled)).ShouldBeFalse();
        _time.Advance(DeliveryTable.Lease);
        (await Run.SendNextAsync(Canceled)).ShouldBeTrue();

        receiver.Arrivals.Single().Delivery.ShouldBe(delivery);
        ((await FindAsync(delivery)).Status, (await FindAsync(delivery)).Attempt).ShouldBe((DeliveryStatus.Delivered, 2));
    }

    [Fact]
    public async Task a_webhook_that_hangs_leaves_room_for_the_others()
    {
        await using var receiver = await Receiver.StartAsync();
        var (hanging, _) = await QueueAsync(receiver.Url);
        await QueueAsync(hanging);
        await QueueAsync(hanging);
        _time.Advance(TimeSpan.FromSeconds(1));
        var (other, _) = await QueueAsync(receiver.Url);

        (await Table.ClaimAsync(Canceled)).ShouldNotBeNull().WebhookId.ShouldBe(hanging);
        (await Table.ClaimAsync(Canceled)).ShouldNotBeNull().WebhookId.ShouldBe(hanging);
        (await Table.ClaimAsync(Canceled)).ShouldNotBeNull().WebhookId.ShouldBe(other);
        (await Table.ClaimAsync(Canceled)).ShouldBeNull();
    }

    [Fact]
    public async Task sent_again_it_begins_anew_once_for_each_command()
    {
        await using var receiver = await Receiver.StartAsync();
        var (_, delivery) = await QueueAsync(receiver.Url);
        await Run.SendNextAsync(Canceled);
        var command = Ids.Next();

        (await List.RepeatAsync("default", delivery, command, Canceled)).ShouldBe(Redelivery.Queued);
        (await Run.SendNextAsync(Canceled)).ShouldBeTrue();
        (await List.RepeatAsync("default", delivery, command, Canceled)).ShouldBe(Redelivery.Queued);
        (await Run.SendNextAsync(Canceled)).ShouldBeFalse();
        (await List.RepeatAsync("default", Ids.Next(), command, Canceled)).ShouldBe(Redelivery.Unknown);

        receiver.Arrivals.Select(arrival => arrival.Delivery).ShouldBe([delivery, delivery]);
    }

    [Fact]
    public async Task nothing_is_sent_again_to_a_webhook_that_is_switched_off()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, delivery) = await QueueAsync(receiver.Url);
        await Run.SendNextAsync(Canceled);
        var command = Ids.Next();
        await List.RepeatAsync("default", delivery, command, Canceled);
        await Run.SendNextAsync(Canceled);
        await ExecuteAsync($"update webhooks.webhooks set state = 'PAUSED' where id = '{webhook}'");

        (await List.RepeatAsync("default", delivery, Ids.Next(), Canceled)).ShouldBe(Redelivery.WebhookOff);

        // What was done before is answered as before.
        (await List.RepeatAsync("default", delivery, command, Canceled)).ShouldBe(Redelivery.Queued);
        (await Run.SendNextAsync(Canceled)).ShouldBeFalse();
        receiver.Arrivals.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(500, 8)]
    [InlineData(410, 1)]
    public async Task what_a_process_gave_up_that_died_before_it_said_so_is_given_up_by_the_next_and_no_more_once_it_is_well(int status, int attempts)
    {
        await using var receiver = await Receiver.StartAsync(status);
        var (webhook, _) = await QueueAsync(receiver.Url);
        var dying = new DeliveryRun(
            Table, new DeliveryBodies(null!, null!), new WebhookSecrets(new ServerKey(new byte[32])), _http, (_, _) => Task.CompletedTask, _time, NullLogger<DeliveryRun>.Instance);
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            await Run.GiveUpLostAsync(Canceled);
            _givenUp.ShouldBeEmpty();
            (await dying.SendNextAsync(Canceled)).ShouldBeTrue();
            _time.Advance(TimeSpan.FromHours(17));
        }

        await Run.GiveUpLostAsync(Canceled);
        _givenUp.ShouldBe([webhook]);

        // As when somebody has switched it on again, and something fails there for the first time.
        await ExecuteAsync($"update webhooks.webhooks set failing_since = null where id = '{webhook}'");
        await QueueAsync(webhook);
        await ExecuteAsync($"update webhooks.webhooks set failing_since = '{_time.GetUtcNow():O}' where id = '{webhook}'");
        await Run.GiveUpLostAsync(Canceled);
        _givenUp.ShouldBe([webhook]);
    }

    [Fact]
    public async Task what_waits_for_a_webhook_that_hangs_is_not_gone_through_for_the_others()
    {
        const int Waiting = 5_000;
        await using var receiver = await Receiver.StartAsync();
        var (hanging, _) = await QueueAsync(receiver.Url);
        await ExecuteAsync($"""
            insert into webhooks.deliveries (tenant, id, webhook_id, event, position, happened_at, status, next_attempt_at)
            select 'default', gen_random_uuid(), '{hanging}', 'PING', 0, now(), 'PENDING', '{_time.GetUtcNow():O}' from generate_series(1, {Waiting})
            """);
        _time.Advance(TimeSpan.FromSeconds(1));
        var (other, _) = await QueueAsync(receiver.Url);
        await ExecuteAsync("analyze webhooks.deliveries");
        await using var alone = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 1 });
        var table = new DeliveryTable(new ProjectorDatabase(alone), _time);
        (await table.ClaimAsync(Canceled)).ShouldNotBeNull().WebhookId.ShouldBe(hanging);
        (await table.ClaimAsync(Canceled)).ShouldNotBeNull().WebhookId.ShouldBe(hanging);

        var before = await ReadAsync();
        (await table.ClaimAsync(Canceled)).ShouldNotBeNull().WebhookId.ShouldBe(other);

        (await ReadAsync() - before).ShouldBeLessThan(Waiting / 10);

        async Task<long> ReadAsync()
        {
            await alone.TextsAsync("select pg_stat_force_next_flush()::text");
            return long.Parse(
                (await alone.TextsAsync("select (seq_tup_read + idx_tup_fetch)::text from pg_stat_user_tables where relid = 'webhooks.deliveries'::regclass")).Single(),
                System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public async Task a_cursor_that_somebody_made_up_is_refused_as_such()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, _) = await QueueAsync(receiver.Url);
        foreach (var made in (object?[][])[[1, 2], [null, null], ["yesterday", "x"], [true, Guid.Empty], ["\ud800", "\ud800"]])
        {
            var cursor = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(made));
            (await Should.ThrowAsync<GraphQLException>(() => List.ReadAsync("default", webhook, new Page(10, cursor, IsBackward: false), Canceled))).Code.ShouldBe("CURSOR_INVALID");
        }
    }

    [Fact]
    public void waits_grow_and_are_spread()
    {
        var ids = Enumerable.Range(0, 200).Select(_ => Ids.Next()).ToList();
        for (var attempt = 1; attempt < Backoff.Attempts; attempt++)
        {
            var waits = ids.Select(id => Backoff.After(attempt, id)!.Value).ToList();
            (waits.Max() / waits.Min()).ShouldBeInRange(1.3, 1.5);
            waits.Max().ShouldBeLessThan(Backoff.After(attempt + 1, ids[0]) ?? TimeSpan.MaxValue);
        }

        Backoff.After(Backoff.Attempts, ids[0]).ShouldBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _source.DisposeAsync();
    }

    private async Task<(Guid Webhook, Guid Delivery)> QueueAsync(Uri url)
    {
        var webhook = Ids.Next();
        await ExecuteAsync($$"""
            insert into webhooks.webhooks (tenant, id, name, url, events, state, secret_number, created_at, from_position)
            values ('default', '{{webhook}}', 'Test', '{{url}}', '{}', 'ACTIVE', 1, now(), 0)
            """);
        return (webhook, await QueueAsync(webhook));
    }

    private async Task<Guid> QueueAsync(Guid webhook)
    {
        var delivery = Ids.Next();
        (await List.TestAsync("default", webhook, delivery, Canceled)).ShouldBeTrue();
        return delivery;
    }

    private async Task<DeliveryNode> FindAsync(Guid delivery) => (await List.FindAsync("default", delivery, Canceled)).ShouldNotBeNull();

    private async Task<WebhookNode> WebhookAsync(Guid webhook) => (await new WebhookList(new TenantDatabase(_source)).ReadAsync("default", webhook, Canceled)).Single();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Canceled);
    }
}

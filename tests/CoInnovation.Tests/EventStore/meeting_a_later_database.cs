using CoInnovation.EventStore;
using CoInnovation.EventStore.Schema;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>A later version changes a schema of its own while this one knows less.</summary>
public sealed class meeting_a_later_database(PostgresFixture postgres)
{
    private static readonly (string Name, string Sql)[] Now = [("001_begin.sql", "CREATE TABLE shop.things (id int)")];
    private static readonly (string Name, string Sql) Added = ("002_more.sql", "-- One more.\nALTER TABLE shop.things ADD COLUMN name text NULL");
    private static readonly (string Name, string Sql) Broken = ("003_less.sql", "-- Breaking: nobody writes there any more.\nDROP TABLE shop.things");

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_is_added_lets_nodes_of_before_go_on_and_what_breaks_them_stops_them()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        await ApplyAsync(source, Now);
        await ApplyAsync(source, [.. Now, Added]);
        await ApplyAsync(source, Now);

        await ApplyAsync(source, [.. Now, Added, Broken]);

        var refused = await Should.ThrowAsync<DatabaseTooNewException>(() => ApplyAsync(source, [.. Now, Added]));
        refused.Code.ShouldBe("DATABASE_TOO_NEW");
        refused.Message.ShouldContain("shop, 003_less.sql");
        await ApplyAsync(source, [.. Now, Added, Broken]);
    }

    [Fact]
    public async Task ledgers_of_before_have_nothing_that_breaks()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        await using var ledger = source.CreateCommand($"""
            CREATE SCHEMA shop;
            CREATE TABLE shop.migrations (name varchar PRIMARY KEY, sha256 varchar NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
            CREATE TABLE shop.things (id int);
            INSERT INTO shop.migrations (name, sha256) VALUES ('{Now[0].Name}', '{SchemaMigrations.HashOf(Now[0].Sql)}'), ('{Broken.Name}', 'of another version')
            """);
        await ledger.ExecuteNonQueryAsync(Canceled);

        await ApplyAsync(source, [.. Now, Added]);

        (await source.TextsAsync("SELECT name FROM shop.migrations WHERE NOT breaking ORDER BY name")).ShouldBe([Now[0].Name, Added.Name, Broken.Name]);
    }

    private static Task ApplyAsync(NpgsqlDataSource source, IReadOnlyList<(string Name, string Sql)> files) => SchemaMigrations.ApplyAsync(source, files, "shop", Canceled);
}

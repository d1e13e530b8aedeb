using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Platform.SecondWall;

/// <summary>
/// Every table that the catalog knows, with rows of two workspaces, asked as requests ask: without the conditions that our statements bring, for the one, for the other, for
/// nobody, with another's secret, as another holder. And every statement that could write there.
/// </summary>
public sealed class seeing_one_workspace_only(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    [Fact]
    public async Task no_table_shows_or_takes_what_is_of_another()
    {
        two.Tables.Count.ShouldBeGreaterThan(45);
        two.Tables.Count(table => table.IsHeld).ShouldBe(2);
        foreach (var table in two.Tables)
        {
            (await table.FaultsAsync(two.Runtime)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("access.seats", "shows rows to nobody")]
    [InlineData("visits.visits", "shows rows to another holder")]
    [InlineData("people.people", "lets rows of others be changed")]
    [InlineData("events.mt_events", "shows rows of others")]
    [InlineData("read.ideas", "shows rows of others")]
    public async Task without_its_policies_a_table_is_found(string name, string fault)
    {
        await two.Owner.ExecuteAsync($"alter table {name} disable row level security");
        try
        {
            (await two.Tables.Single(table => table.Name == name).FaultsAsync(two.Runtime)).ShouldContain($"{name} {fault}");
        }
        finally
        {
            await two.Owner.ExecuteAsync($"alter table {name} enable row level security");
        }
    }

    [Fact]
    public async Task what_belongs_to_no_workspace_is_out_of_reach()
    {
        var others = (await WalledRows.AllAsync(two.Owner, two.RuntimeName)).Where(table => table.Tenant is null && table.Name != "mail.outbox").ToList();

        others.Count.ShouldBeGreaterThan(4);
        others.ShouldAllBe(table => table.Rights.Count == 0);
    }
}

/// <summary>The product's database, from which the product is gone, with rows of two workspaces in every table.</summary>
public sealed class TwoWorkspaces(PostgresFixture postgres) : IAsyncLifetime
{
    public NpgsqlDataSource Owner { get; private set; } = null!;

    public NpgsqlDataSource Runtime { get; private set; } = null!;

    internal string RuntimeName { get; private set; } = "";

    /// <summary>Those that belong to a workspace, or to whoever has a secret.</summary>
    internal IReadOnlyList<WalledRows> Tables { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        var api = await TestApi.OnAsync(database, _ => { });
        var roles = api.Services.GetRequiredService<Database>().Roles;
        await api.DisposeAsync();
        (Owner, Runtime, RuntimeName) = (NpgsqlDataSource.Create(database), NpgsqlDataSource.Create(roles.Runtime.ConnectionString), roles.Runtime.Name);
        Tables = [.. (await WalledRows.AllAsync(Owner, RuntimeName)).Where(table => table.Tenant is not null || table.Name == "mail.outbox")];
        await using var connection = await Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        // Rows as they are, and not what they hang on: each table is asked by itself.
        foreach (var statement in Tables.SelectMany(table => (string[])[table.Insert(WalledRows.Mine), table.Insert(WalledRows.Theirs)]).Prepend("set local session_replication_role = replica"))
        {
            await using var fill = new NpgsqlCommand(statement, connection, transaction);
            await fill.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        await Owner.DisposeAsync();
    }
}

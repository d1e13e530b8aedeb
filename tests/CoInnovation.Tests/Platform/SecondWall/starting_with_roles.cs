using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.StartUp;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Schema;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Platform.SecondWall;

/// <summary>Servers on which nobody is a superuser, as those that others run, and roles that whoever runs the server has made.</summary>
public sealed class starting_with_roles(PostgresFixture postgres)
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task an_owner_who_is_no_superuser_makes_the_roles_and_is_behind_the_wall_as_well()
    {
        var (owner, _) = await OwnedAsync("CREATEROLE");
        await using var api = await TestApi.OnAsync(owner, _ => { });
        await WorksAsync(api);

        var database = api.Services.GetRequiredService<Database>();
        (await database.Owner.TextsAsync("select usename::text from pg_user where usesuper and usename = current_user")).ShouldBeEmpty();
        (await database.Owner.TextsAsync("select id::text from access.sessions")).ShouldBeEmpty();
        (await database.Owner.TextsAsync("select id::text from events.mt_streams")).ShouldBeEmpty();

        // Nor can it get in by what it gave away.
        (await Should.ThrowAsync<PostgresException>(() => database.Owner.TextsAsync("select id::text from read.workshops"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        // What it changes for a new version, and copies for a backup, it sees whole.
        var migrating = new NpgsqlConnectionStringBuilder(owner) { Options = "-c coinnovation.migrating=on" }.ConnectionString;
        await using var whole = NpgsqlDataSource.Create(migrating);
        (await whole.TextsAsync("select id::text from access.sessions")).ShouldNotBeEmpty();

        // The next start finds everything as it should be, and changes nothing.
        var before = await PoliciesAsync(whole);
        await api.RestartAsync();
        (await PoliciesAsync(whole)).ShouldBe(before);
    }

    [Fact]
    public async Task read_models_of_an_earlier_version_are_handed_over()
    {
        var (owner, admin) = await OwnedAsync("CREATEROLE");
        await using var source = NpgsqlDataSource.Create(owner);
        await SchemaMigrations.ApplyAsync(source, typeof(ApiHost).Assembly, "Backlog.Schema", "read", Canceled);
        await using var api = await TestApi.OnAsync(owner, _ => { });

        await WorksAsync(api);

        await using var all = NpgsqlDataSource.Create(admin);
        var projector = api.Services.GetRequiredService<Database>().Roles.Projector.Name;
        (await all.TextsAsync($"select relname::text from pg_class where relnamespace = 'read'::regnamespace and pg_get_userbyid(relowner) <> '{projector}'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task roles_that_others_made_are_used()
    {
        var (owner, admin) = await OwnedAsync("");
        var (runtime, projector) = (await RoleAsync(admin, ""), await RoleAsync(admin, ""));
        await ExecuteAsync(admin, $"grant \"{UserOf(projector)}\" to \"{UserOf(owner)}\"");

        await using var api = await TestApi.OnAsync(owner, With(runtime, projector));

        await WorksAsync(api);
        api.Services.GetRequiredService<Database>().Roles.Runtime.Name.ShouldBe(UserOf(runtime));
    }

    [Fact]
    public async Task an_owner_who_may_not_make_them_is_told_what_to_run()
    {
        var (owner, _) = await OwnedAsync("");

        var refused = await Should.ThrowAsync<StartUpException>(() => TestApi.OnAsync(owner, _ => { }));

        refused.Message.ShouldStartWith("DATABASE_ROLES_MISSING: ");
        refused.Message.ShouldContain("CREATE ROLE");
        refused.Message.ShouldContain("ConnectionStrings__Runtime");
    }

    [Theory]
    [InlineData("SUPERUSER")]
    [InlineData("BYPASSRLS")]
    public async Task a_role_that_sees_every_tenant_is_refused(string attribute)
    {
        var (owner, admin) = await OwnedAsync("");
        var (runtime, projector) = (await RoleAsync(admin, attribute), await RoleAsync(admin, ""));

        (await Should.ThrowAsync<StartUpException>(() => TestApi.OnAsync(owner, With(runtime, projector)))).Message.ShouldStartWith("DATABASE_ROLE_TOO_STRONG: ");
    }

    [Fact]
    public async Task the_owner_and_the_projector_are_refused_as_runtime()
    {
        var (owner, admin) = await OwnedAsync("");
        var projector = await RoleAsync(admin, "");

        (await Should.ThrowAsync<StartUpException>(() => TestApi.OnAsync(owner, With(owner, projector)))).Message.ShouldStartWith("DATABASE_ROLE_TOO_STRONG: ");
        (await Should.ThrowAsync<StartUpException>(() => TestApi.OnAsync(owner, With(projector, projector)))).Message.ShouldStartWith("DATABASE_ROLE_TOO_STRONG: ");
    }

    /// <summary>Somebody joins, writes, and the backlog is asked: the store, its daemon and the request path.</summary>
    private static async Task WorksAsync(TestApi api)
    {
        await api.FacilitatorAsync();
        var (daemon, sessions) = (api.Services.GetRequiredService<ProjectionDaemon>(), api.Services.GetRequiredService<SessionTable>());
        (await daemon.WaitForAsync(BacklogProjection.ProjectionName, await api.Services.GetRequiredService<IEventStore>().ReadHeadAsync(Canceled), Bounds.OfAWait, Canceled)).ShouldBeTrue();
        daemon.Health.ShouldAllBe(shard => shard.IsWell);
        var (token, session) = await sessions.BeginAsync("default", Canceled);
        (await sessions.FindAsync(token, Canceled))!.SessionId.ShouldBe(session);
        var opened = Token.New();
        await sessions.GiveBacklogAsync("default", session, opened, Canceled);
        (await api.Guest($"coinnovation={opened}").AskAsync("{ workshops(first: 5) { totalCount } }")).GetProperty("workshops").GetProperty("totalCount").GetInt32().ShouldBe(1);

        // What is built anew stands behind the same wall, and takes the place of the first.
        await daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled);
        (await api.Guest($"coinnovation={opened}").AskAsync("{ workshops(first: 5) { totalCount } }")).GetProperty("workshops").GetProperty("totalCount").GetInt32().ShouldBe(1);
    }

    private static Task<List<string>> PoliciesAsync(NpgsqlDataSource source) => source.TextsAsync("select pg_policy.oid::text || ' ' || polname from pg_policy order by pg_policy.oid");

    private static Action<WebApplicationBuilder> With(string runtime, string projector) => builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["ConnectionStrings:Runtime"] = runtime,
        ["ConnectionStrings:Projector"] = projector,
    });

    /// <summary>A database whose owner may do what is said and no more; and the superuser's way in.</summary>
    private async Task<(string Owner, string Admin)> OwnedAsync(string may)
    {
        var admin = await postgres.CreateDatabaseAsync();
        var owner = await RoleAsync(admin, may);
        await ExecuteAsync(admin, $"alter database \"{new NpgsqlConnectionStringBuilder(admin).Database}\" owner to \"{UserOf(owner)}\"");
        return (owner, admin);
    }

    private static async Task<string> RoleAsync(string admin, string may)
    {
        var name = $"role_{Guest.NewId():N}";
        await ExecuteAsync(admin, $"create role {name} login {may} password 'a secret'");
        return new NpgsqlConnectionStringBuilder(admin) { Username = name, Password = "a secret" }.ConnectionString;
    }

    private static string UserOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Username!;

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await source.ExecuteAsync(sql);
    }
}

using CoInnovation.Api.Platform.Hosting;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Tests.Architecture;

/// <summary>Who reaches the database by which way. That nobody opens it by themselves is seen to by <c>BannedSymbols.Api.txt</c>.</summary>
public sealed class nobody_goes_around_the_wall
{
    /// <summary>Those who see all workspaces: what runs by itself, and sweeps that ask for no row.</summary>
    private static readonly string[] SeesAll =
    [
        // Workers and subscriptions.
        "DeliveryTable", "WebhookDeliveries", "ImportedItems", "MailOutbox", "OpenSessions", "Hiding", "Traces", "ReminderTable", "EndedGrounds",

        // Each in the one method that a subscription or a sweep calls: what is expired or belonged to somebody who is erased goes, whoever's it was.
        "SessionTable", "SignInCodes", "TokenList", "VisitTable", "AuditSweep", "PersonIndex",
    ];

    private static readonly Type[] Types = typeof(Database).Assembly.GetTypes();

    [Fact]
    public void only_what_runs_by_itself_sees_all_workspaces() => Taking<ProjectorDatabase>().ShouldBe(SeesAll, ignoreOrder: true);

    [Fact]
    public void only_the_rewriting_of_files_and_the_look_at_ledgers_are_done_as_the_owner() => Taking<MigratorDatabase>().ShouldBe(["Traces", "SchemaHealth"], ignoreOrder: true);

    [Fact]
    public void nobody_is_given_connections_that_say_nothing_of_whom_they_are_for() => Taking<NpgsqlDataSource>().ShouldBeEmpty();

    private static IEnumerable<string> Taking<T>() => Types.Where(type => type.GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
        .Any(made => made.GetParameters().Any(parameter => parameter.ParameterType == typeof(T)))).Select(type => type.Name);
}

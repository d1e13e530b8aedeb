using System.Text.RegularExpressions;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Architecture;

public sealed partial class commands_and_events_keep_their_form
{
    private static readonly Type[] Types = typeof(Program).Assembly.GetTypes();

    private static readonly CommandRule[] Rules = [.. Program.Modules.SelectMany(module =>
    {
        var services = new ServiceCollection();
        module.AddServices(services);
        return services.Where(service => service.ServiceType == typeof(CommandSet)).SelectMany(service => ((CommandSet)service.ImplementationInstance!).Rules);
    })];

    private static readonly IReadOnlyList<(string StoredName, string Alias, int Version, Type Type)> Events = RegisteredEvents();

    [Fact]
    public void every_command_can_be_sent() =>
        Types.Where(type => type.IsAssignableTo(typeof(ICommand)) && !type.IsInterface && !type.IsAbstract)
            .ShouldAllBe(type => Rules.Any(rule => rule.CommandType == type));

    [Fact]
    public void every_command_has_a_policy() => Rules.ShouldAllBe(rule => rule.Policy != Policy.None && Enum.IsDefined(rule.Policy));

    [Fact]
    public void every_command_has_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "CoInnovation.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Architecture", StringComparison.Ordinal)).Select(File.ReadAllText));

        Rules.Select(rule => rule.CommandType.Name).Where(name => !Regex.IsMatch(tests, $@"\b{name}\b", RegexOptions.None, TimeSpan.FromSeconds(5))).ShouldBeEmpty();
    }

    [Fact]
    public void every_event_is_sealed_and_has_a_stored_name()
    {
        var families = Events.Select(type => type.Type.BaseType!).Where(type => type != typeof(object)).Distinct().ToList();
        var written = Types.Where(type => families.Exists(type.IsSubclassOf)).ToList();

        families.ShouldNotBeEmpty();
        written.Except(Events.Select(type => type.Type)).ShouldBeEmpty();
        Events.ShouldAllBe(type => type.Type.IsSealed && SnakeCase().IsMatch(type.Alias));
    }

    [Fact]
    public void every_policy_of_the_schema_is_one_of_ours()
    {
        var schema = File.ReadAllText(Path.Combine(Repository.Root, "api", "CoInnovation.Api", "schema.graphql"));

        PolicyName().Matches(schema).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)
            .Except(Enum.GetNames<Policy>().Except([nameof(Policy.None)], StringComparer.Ordinal), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IReadOnlyList<(string StoredName, string Alias, int Version, Type Type)> RegisteredEvents()
    {
        var types = new EventTypes();
        foreach (var module in Program.Modules)
        {
            module.AddEvents(types);
        }

        return [.. types.All];
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnakeCase();

    [GeneratedRegex("@authorize\\(policy: \"(?<name>\\w+)\"\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PolicyName();
}

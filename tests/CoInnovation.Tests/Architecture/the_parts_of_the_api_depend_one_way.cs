using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Architecture;

public sealed partial class the_parts_of_the_api_depend_one_way
{
    private static readonly string Api = Path.Combine(Repository.Root, "api", "CoInnovation.Api");

    /// <summary>Program knows all; Realtime is above the features; Backlog reads what the others wrote; the platform knows none of them.</summary>
    [Theory]
    [InlineData("Platform", "")]
    [InlineData("PainPoints", "Platform Backlog")]
    [InlineData("Ideas", "Platform Backlog")]
    [InlineData("Workshops", "Platform Backlog")]
    [InlineData("Backlog", "Platform Workshops PainPoints Ideas")]
    [InlineData("Realtime", "Platform Workshops")]
    [InlineData("Records", "Platform Workshops")]
    [InlineData("Tokens", "Platform Backlog")]
    [InlineData("People", "Platform")]
    [InlineData("Organizations", "Platform Backlog People Workshops")]
    [InlineData("Summaries", "Platform Backlog People Workshops")]
    [InlineData("Reminders", "Platform Backlog People Workshops")]
    [InlineData("Relationships", "Platform Organizations People")]
    [InlineData("SideAccounts", "Platform Backlog PainPoints Ideas Organizations People Relationships Transfer Workshops")]
    [InlineData("Transfer", "Platform Backlog PainPoints Ideas Workshops")]
    [InlineData("Erasure", "Platform Backlog Organizations People Tokens Transfer Workshops")]
    [InlineData("Audit", "Platform Backlog Erasure Organizations People Relationships Tokens Transfer Webhooks Workshops")]
    [InlineData("Webhooks", "Platform Backlog PainPoints Ideas Transfer Workshops")]
    public void a_part_names_only_those_below_it(string part, string mayName) =>
        References(Path.Combine(Api, part)).Select(reference => reference.To).Where(to => to != part).Distinct(StringComparer.Ordinal)
            .Except(mayName.Split(' '), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void every_part_is_in_that_list() => Directory.GetDirectories(Api).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj" or "Properties"))
        .ShouldBe(["Audit", "Backlog", "Erasure", "Ideas", "Organizations", "PainPoints", "People", "Platform", "Realtime", "Records", "Relationships", "Reminders", "SideAccounts", "Summaries", "Tokens", "Transfer", "Webhooks", "Workshops"], ignoreOrder: true);

    [Fact]
    public void a_decision_knows_its_own_feature_and_the_platform_alone() =>
        References(Api).Where(reference => reference.Text.Contains("static Decision Decide(", StringComparison.Ordinal))
            .Where(reference => reference.To != "Platform" && !reference.File.StartsWith(Path.Combine(Api, reference.To), StringComparison.Ordinal) && reference.To != "Backlog")
            .Select(reference => $"{Path.GetFileName(reference.File)} → {reference.To}")
            .ShouldBeEmpty();

    [Fact]
    public void a_command_never_calls_the_hub() =>
        References(Api).Where(reference => reference.To == "Realtime").Select(reference => Path.GetFileName(reference.File)).Distinct(StringComparer.Ordinal)
            .Where(file => file != "Program.cs" && !Directory.EnumerateFiles(Path.Combine(Api, "Realtime"), file, SearchOption.AllDirectories).Any())
            .ShouldBeEmpty();

    private static IEnumerable<(string File, string Text, string To)> References(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        from Match reference in Named().Matches(text)
        select (file, text, reference.Groups["part"].Value);

    [GeneratedRegex(@"CoInnovation\.Api\.(?<part>[A-Z]\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}

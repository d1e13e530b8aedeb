using System.Globalization;
using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Architecture;

/// <summary><c>infra/security/asvs.md</c> names what is there, and counts it right.</summary>
public sealed partial class tracing_the_standard
{
    private const int LevelsOneAndTwo = 253;

    private static readonly string Folder = Path.Combine(Repository.Root, "infra", "security");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "asvs.md"));
    private static readonly List<(string Number, int Level, string TracedTo)> Rows =
        [.. Row().Matches(Text).Select(row => (row.Groups["number"].Value, int.Parse(row.Groups["level"].Value, CultureInfo.InvariantCulture), row.Groups["to"].Value))];

    [Fact]
    public void every_requirement_is_there_once()
    {
        Rows.Count(row => row.Level < 3).ShouldBe(LevelsOneAndTwo);
        Rows.Select(row => row.Number).ShouldBeUnique();
    }

    [Fact]
    public void every_named_test_is_there() => Rows.Where(row => KindOf(row.TracedTo) == "test").Select(row => row.TracedTo.Trim('`')).Where(name => !IsTest(name)).ShouldBeEmpty();

    [Fact]
    public void control_a_name_that_is_no_test_is_found_out()
    {
        IsTest("tracing_the_standard.every_named_test_is_there").ShouldBeTrue();
        IsTest("tracing_the_standard").ShouldBeTrue();
        IsTest("tracing_the_standard.IsTest").ShouldBeFalse();
        IsTest("tracing_no_standard").ShouldBeFalse();
    }

    [Fact]
    public void every_document_is_there() =>
        Document().Matches(Text).Select(document => document.Groups["path"].Value).Where(path => !File.Exists(Path.GetFullPath(Path.Combine(Folder, path)))).ShouldBeEmpty();

    [Theory]
    [InlineData("levels 1 and 2", false)]
    [InlineData("level 3, those that fit", true)]
    public void the_counts_are_right(string name, bool isThree)
    {
        var rows = Rows.Where(row => row.Level == 3 == isThree).ToList();
        string[] kinds = ["test", "document", "not applicable", "missing"];

        Text.ShouldContain($"| {name} | {string.Join(" | ", kinds.Select(kind => rows.Count(row => KindOf(row.TracedTo) == kind)).Append(rows.Count))} |");
    }

    private static string KindOf(string tracedTo) => tracedTo switch
    {
        "missing" => "missing",
        ['`', ..] => "test",
        _ => tracedTo.Split(':')[0],
    };

    private static bool IsTest(string name)
    {
        var parts = name.Split('.');
        return typeof(tracing_the_standard).Assembly.GetTypes().Where(type => type.Name == parts[0]).SelectMany(type => type.GetMethods())
            .Any(method => method.GetCustomAttributes(inherit: true).OfType<Xunit.v3.IFactAttribute>().Any() && (parts.Length == 1 || method.Name == parts[1]));
    }

    [GeneratedRegex(@"^\| (?<number>V[\d.]+) \| (?<level>[123]) \| [^|]+ \| (?<to>[^|]+) \|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"document: \[[^\]]+\]\((?<path>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Document();
}

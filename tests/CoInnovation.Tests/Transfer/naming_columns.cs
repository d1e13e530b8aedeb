using System.Text.RegularExpressions;
using CoInnovation.Api.Transfer.Import;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Transfer;

/// <summary>The page that imports files explains their columns.</summary>
public sealed partial class naming_columns
{
    [Fact]
    public async Task the_page_names_every_column_that_an_import_takes()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web", "src", "integrations", "importing", "columns.ts"), TestContext.Current.CancellationToken);

        var named = Names().Matches(page).Select(match => match.Groups["name"].Value.ToUpperInvariant()).ToHashSet();

        RowReader.Known.Select(column => column.ToUpperInvariant()).Except(named).ShouldBeEmpty();
        named.ShouldContain("TEXT");
    }

    [GeneratedRegex("""name: "(?<name>\w+)"[,}]""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}

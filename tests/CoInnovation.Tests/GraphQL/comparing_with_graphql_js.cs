using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.TypeSystem;
using CoInnovation.Tests.GraphQL.Corpus;
using CoInnovation.Tests.GraphQL.Oracle;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL;

/// <summary>
/// The reference implementation of the specification judges the same documents and schemas. <c>COINNOVATION_ORACLE_CASES</c> sets how many generated cases
/// there are, <c>COINNOVATION_ORACLE_SEED</c> the number of the first.
/// </summary>
public sealed class comparing_with_graphql_js(OracleProcess oracle)
{
    private readonly SideBySide comparison = new(oracle);

    [Fact]
    public async Task generated_documents_are_parsed_validated_and_executed_alike()
    {
        var different = await SideBySide.AllAsync(Generate.Cases, comparison.DocumentAsync, number => comparison.ShrunkAsync(Generate.Document(number)));
        different.ShouldBeEmpty($"of {Generate.Cases} cases from number {Generate.First}");
    }

    [Fact]
    public async Task generated_schemas_are_parsed_and_validated_alike()
    {
        var different = await SideBySide.AllAsync(Generate.Cases / 4, comparison.TypeSystemAsync, number => comparison.ShrunkAsync(Generate.TypeSystem(number)));
        different.ShouldBeEmpty($"of {Generate.Cases / 4} schemas from number {Generate.First}");
    }
}

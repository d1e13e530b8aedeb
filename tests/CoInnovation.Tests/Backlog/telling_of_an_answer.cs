using CoInnovation.Api.Backlog.Changes;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>Whether those who see a pain point are told of an idea that answers it: said of items in memory, and of rows. Both say the same of whatever there can be.</summary>
public sealed class telling_of_an_answer(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    private static readonly Guid?[] Ids = [null, Guid.Parse("00000000-0000-4000-8000-000000000001"), Guid.Parse("00000000-0000-4000-8000-000000000002")];

    private static readonly (Origin Idea, Origin PainPoint)[] All =
    [
        .. from isShared in (bool[])[false, true]
           from workshop in Ids
           from organization in Ids
           from itsWorkshop in Ids
           from itsOrganization in Ids
           select (new Origin(isShared, workshop, organization), new Origin(false, itsWorkshop, itsOrganization)),
    ];

    [Fact]
    public async Task items_and_rows_are_told_of_alike()
    {
        (await DifferencesAsync(ChangeMarks.MayTellRows())).ShouldBeEmpty();

        All.Count(one => ChangeMarks.MayTell(one.Idea, one.PainPoint)).ShouldBeInRange(All.Length / 2, All.Length - 1);
    }

    [Theory]
    [InlineData("(idea.shared_at is not null or idea.workshop_id is not distinct from point.workshop_id or idea.organization_id = point.organization_id)")]
    [InlineData("(idea.workshop_id = point.workshop_id or idea.organization_id = point.organization_id)")]
    [InlineData("(idea.shared_at is not null or idea.workshop_id = point.workshop_id)")]
    public async Task control_a_rule_that_differs_is_found(string rule) => (await DifferencesAsync(Sql.Of(rule))).ShouldNotBeEmpty();

    private async Task<List<string>> DifferencesAsync(Sql rule)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        List<string> differences = [];
        foreach (var (idea, painPoint) in All)
        {
            var sharedAt = idea.IsShared ? DateTime.UnixEpoch : (DateTime?)null;
            Sql statement = $"""
                select coalesce({rule}, false) from (select {sharedAt}::timestamptz as shared_at, {idea.WorkshopId}::uuid as workshop_id, {idea.OrganizationId}::uuid as organization_id) as idea,
                    (select {painPoint.WorkshopId}::uuid as workshop_id, {painPoint.OrganizationId}::uuid as organization_id) as point
                """;
            await using var command = statement.On(connection);
            if (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is not bool told || told != ChangeMarks.MayTell(idea, painPoint))
            {
                differences.Add($"{idea} {painPoint}");
            }
        }

        return differences;
    }
}

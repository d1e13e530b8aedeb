using CoInnovation.Api.Platform.Mail;
using CoInnovation.EventStore.Schema;
using CoInnovation.Tests.Platform.SecondWall;
using Npgsql;

namespace CoInnovation.Tests.Platform.Mail;

/// <summary>The outbox alone, and as much of who is suspended as it asks for.</summary>
internal static class OutboxTables
{
    public static async Task MakeAsync(NpgsqlDataSource source)
    {
        await SchemaMigrations.ApplyAsync(source, typeof(MailOutbox).Assembly, "Platform.Mail.Schema", "mail", TestContext.Current.CancellationToken);
        await source.ExecuteAsync("""
            CREATE SCHEMA IF NOT EXISTS access;
            CREATE TABLE IF NOT EXISTS access.suspended_organizations (tenant text, organization_id uuid);
            CREATE TABLE IF NOT EXISTS access.memberships (tenant text, organization_id uuid, person_id uuid, is_suspended boolean);
            """);
    }
}

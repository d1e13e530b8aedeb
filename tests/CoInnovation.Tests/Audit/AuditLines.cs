using System.Text.Json;
using CoInnovation.Api.Audit;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Audit;

/// <summary>What an audit log says, a line a record, newest first: <c>MEMBER_INVITED Olga → max@example.com (MEMBER)</c>.</summary>
internal static class AuditLines
{
    public const string Fields = "totalCount pageInfo { hasNextPage endCursor } nodes { id at kind outcome detail times actor { kind id name isErased } subject { kind id label isErased } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Of an organization; null where the reader has none.</summary>
    public static async Task<IReadOnlyList<string>?> OfAsync(TestApi api, Guest reader, Guid organizationId, string where = "{}")
    {
        await CaughtUpAsync(api);
        var answer = await reader.AskAsync($"query($id: ID!) {{ organizationAccount(id: $id) {{ auditLog(first: 100, where: {where}) {{ {Fields} }} }} }}", new { id = organizationId });
        return answer.At("organizationAccount") is { ValueKind: JsonValueKind.Object } organization && organization.At("auditLog") is { ValueKind: JsonValueKind.Object } log
            ? [.. log.At("nodes").EnumerateArray().Select(LineOf)]
            : null;
    }

    public static async Task<IReadOnlyList<string>> OfWorkspaceAsync(TestApi api, Guest team, string where = "{}")
    {
        await CaughtUpAsync(api);
        return [.. (await team.AskAsync($"{{ auditLog(first: 100, where: {where}) {{ {Fields} }} }}")).At("auditLog", "nodes").EnumerateArray().Select(LineOf)];
    }

    /// <summary>Whatever happened and was refused so far is written down.</summary>
    public static async Task CaughtUpAsync(TestApi api)
    {
        var (daemon, store) = (api.Services.GetRequiredService<ProjectionDaemon>(), api.Services.GetRequiredService<IEventStore>());
        (await daemon.WaitForAsync(AuditProjection.ProjectionName, await store.ReadHeadAsync(Stop), Bounds.OfAWait, Stop)).ShouldBeTrue();
        await api.Services.GetRequiredService<RefusalWriter>().WriteAsync(Stop);
    }

    private static string LineOf(JsonElement record)
    {
        var (actor, subject) = (record.At("actor"), record.At("subject"));
        var about = subject.ValueKind == JsonValueKind.Object ? $" → {NameOf(subject, "label")}" : "";
        var detail = record.At("detail").GetString() is { } word ? $" ({word})" : "";
        return $"{record.At("kind")} {NameOf(actor, "name")}{about}{detail}{(record.At("outcome").GetString() == "REFUSED" ? " refused" : "")}";
    }

    private static string NameOf(JsonElement one, string name) =>
        one.At("isErased").GetBoolean() ? "erased" : one.At(name).GetString() ?? one.At("kind").GetString()!.ToLowerInvariant();
}

using System.Security.Cryptography;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>What somebody wants imported.</summary>
internal sealed record ImportRequest(Guid CommandId, ItemKind Kind, ImportFormat Format, ReadOnlyMemory<byte> Content, bool DryRun);

/// <summary>The answer to an import, the same for a mutation and for an uploaded file.</summary>
internal sealed record ImportPayload(ImportNode? Import, IReadOnlyList<PlannedRow> Rows, IReadOnlyList<string> IgnoredColumns, IReadOnlyList<CodedException> Errors)
{
    private const int MostRows = 1000;

    public static ImportPayload Of(ImportNode import, ImportPlan plan) =>
        new(import, [.. plan.Rows.OrderBy(row => row.Outcome != RowOutcome.Error).ThenBy(row => row.Row).Take(MostRows)], plan.IgnoredColumns, []);
}

/// <summary>Tries a file, and imports it when every row is good: all of it, or nothing.</summary>
internal sealed class Importer(ImportList imports, ExternalIds externalIds, OrganizationIds organizations, Keyring keyring, CommandPipeline pipeline)
{
    public async Task<ImportPayload> RunAsync(ImportRequest request, Principal principal, CancellationToken cancellationToken)
    {
        var (commandId, kind, tenant) = (request.CommandId, request.Kind, principal.Tenant);
        var stream = new StreamKey(tenant, commandId);
        if (!request.DryRun && await imports.FindAsync(tenant, commandId, cancellationToken) is { } known)
        {
            // The same again, whose first answer got lost: by now its rows are there, and would not be new any more. Another file under this id is refused.
            await pipeline.SendAsync<ImportState>(stream, new BeginImport(commandId, kind, RowCount: 0, []) { File = Sent(request) }, principal, cancellationToken);
            return new ImportPayload(known, [], [], []);
        }

        var (columns, rows) = ImportFile.Read(request.Content, request.Format);
        if (!columns.Contains("text", StringComparer.Ordinal))
        {
            throw new InvalidInputException("COLUMN_MISSING", "There is no column named text. Name the columns in the first row as an export does.", ["content"]);
        }

        var plan = await ImportPlan.OfAsync(
            columns, rows, new RowReader(tenant, kind, organizations), key => externalIds.Of(tenant, kind, key), commandId,
            ids => imports.ExistingAsync(tenant, kind, ids, cancellationToken));
        if (request.DryRun || plan.ErrorCount > 0)
        {
            var state = request.DryRun ? ImportProgress.DryRun : ImportProgress.Invalid;
            return ImportPayload.Of(
                new ImportNode(commandId, kind, state, rows.Count, plan.New.Count, rows.Count - plan.New.Count - plan.ErrorCount, Done: 0, plan.ErrorCount), plan);
        }

        foreach (var owner in plan.New.Select(row => row.OrganizationId).OfType<Guid>().Append(ProductTeam.OwnerId).Distinct())
        {
            await keyring.RegisterAsync(tenant, owner, owner, cancellationToken);
        }

        await pipeline.SendAsync<ImportState>(stream, new BeginImport(commandId, kind, rows.Count, plan.New) { File = Sent(request) }, principal, cancellationToken);
        return ImportPayload.Of((await imports.FindAsync(tenant, commandId, cancellationToken))!, plan);
    }

    private static SentFile Sent(ImportRequest request) => new(request.Kind, Convert.ToHexStringLower(SHA256.HashData(request.Content.Span)));
}

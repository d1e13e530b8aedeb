using System.Globalization;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Audit;

/// <summary>Writes down what is no event: files that were given away, the product team's link, and what was refused.</summary>
internal sealed class WithoutEvents(TenantDatabase database, PersonIndex people, TimeProvider time)
{
    /// <summary>Kept when it is done: what it is about may leave then. The same by the same caller counts up within a minute, since spreadsheets come again and again.</summary>
    public async Task RecordAsync(Deed deed, CancellationToken cancellationToken)
    {
        var access = database.For(deed.Tenant);
        var now = time.GetUtcNow();
        if (deed is { What: RecordedDeed.OrganizationsOwnExport, OrganizationId: { } own })
        {
            await WriteAsync(deed.Tenant, [own], now, new AuditEntry(AuditKind.Exported, default, ActorOf(deed.Caller), Subject: null, deed.Name), AuditTable.NowMembers, 1, access, cancellationToken);
            return;
        }

        var whose = await OfPersonAsync(deed.Caller.Kind == CallerKind.Person ? deed.Caller.Id : null, deed.Tenant, access, cancellationToken);
        if (deed.What != RecordedDeed.OwnExport || whose is [])
        {
            whose = [.. whose, AuditTable.Workspace];
        }

        AuditSubject? about = deed.WorkshopId is { } workshop ? new(AuditSubjectKind.Workshop, workshop) : deed.OrganizationId is { } organization ? new(AuditSubjectKind.Organization, organization) : null;
        var kind = deed.What == RecordedDeed.TeamSignIn ? AuditKind.SignedIn : AuditKind.Exported;
        await WriteAsync(deed.Tenant, whose, now, new AuditEntry(kind, default, ActorOf(deed.Caller), about, deed.Name), AuditTable.NowMembers, 1, access, cancellationToken);
    }

    public async Task WriteAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        var key = refusal.Key;
        var tried = key.Address is { } address ? await people.FindAsync(key.Tenant, address, cancellationToken) : null;
        var access = database.For(key.Tenant);
        // Callers make ids up: of an organization that nobody belongs to there is no log.
        var whose = key.OrganizationId is { } organization
            ? await AuditTable.IdsAsync($"select organization_id from access.memberships where tenant = {key.Tenant} and organization_id = {organization} limit 1", access, cancellationToken)
            : await OfPersonAsync(tried ?? (key.Caller.Kind == CallerKind.Person ? key.Caller.Id : null), key.Tenant, access, cancellationToken);
        var entry = key.Kind == RefusalKind.Denied
            ? new AuditEntry(AuditKind.Denied, default, ActorOf(key.Caller), Subject: null, key.Operation, AuditOutcome.Refused)
            : new AuditEntry(AuditKind.SignInRefused, default, ActorOf(key.Caller), tried is { } person ? new(AuditSubjectKind.Person, person) : null, key.Operation, AuditOutcome.Refused);
        await WriteAsync(key.Tenant, whose is [] ? [AuditTable.Workspace] : whose, refusal.FirstAt, entry, key.IsMember ? (_, _) => Sql.Of("true") : AuditTable.NowMembers, refusal.Times, access, cancellationToken);
    }

    private static Task WriteAsync(
        string tenant, IReadOnlyList<Guid> whose, DateTimeOffset at, AuditEntry entry, Func<string, Guid?, Sql> isMember, int times, TenantAccess access, CancellationToken cancellationToken)
    {
        var minute = at.ToUnixTimeSeconds() / 60;
        var source = DerivedId.From(
            entry.Actor.Id ?? Guid.Empty, string.Create(CultureInfo.InvariantCulture, $"{entry.Kind}|{entry.Actor.Kind}|{entry.Subject?.Kind}|{entry.Subject?.Id}|{entry.Detail}|{minute}"));
        return AuditTable.ExecuteAsync(AuditTable.Write(tenant, whose, source, at, entry, isMember, position: null, times), access, cancellationToken);
    }

    private static async Task<IReadOnlyList<Guid>> OfPersonAsync(Guid? personId, string tenant, TenantAccess access, CancellationToken cancellationToken) => personId is { } person
        ? await AuditTable.IdsAsync($"select organization_id from access.memberships where tenant = {tenant} and person_id = {person}", access, cancellationToken)
        : [];

    private static AuditActor ActorOf(Caller caller) => new(
        caller.Kind switch
        {
            CallerKind.Person => AuditActorKind.Person,
            CallerKind.Participant => AuditActorKind.Participant,
            CallerKind.Token => AuditActorKind.Token,
            CallerKind.ProductTeam => AuditActorKind.ProductTeam,
            _ => AuditActorKind.Nobody,
        },
        caller.Id);
}

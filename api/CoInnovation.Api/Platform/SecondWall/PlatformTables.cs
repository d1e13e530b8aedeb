namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>The tables that no feature brings: of the event store, of access, of mail.</summary>
internal static class PlatformTables
{
    private const string ReadAndAdd = "SELECT, INSERT";

    /// <summary>Nobody may change or remove what happened.</summary>
    public static IReadOnlyList<WalledTable> All { get; } =
    [
        WalledTable.OfTenant("events.mt_streams", "SELECT", "SELECT, INSERT, UPDATE", "tenant_id"),
        WalledTable.OfTenant("events.mt_events", "SELECT", ReadAndAdd, "tenant_id"),
        WalledTable.OfTenant("events.event_envelopes", "SELECT", ReadAndAdd, "tenant_id"),
        WalledTable.OfTenant("events.commands", "SELECT", ReadAndAdd, "tenant_id"),
        WalledTable.OfProjector("events.mt_event_progression"),
        WalledTable.OfProjector("events.stopped_streams"),
        WalledTable.OfProjector("events.log_head", "SELECT, UPDATE"),
        WalledTable.OfProjector("events.chain_head", "SELECT, UPDATE"),
        WalledTable.OfProjector("events.event_hashes", ReadAndAdd),
        WalledTable.OfProjector("events.checkpoints", ReadAndAdd),
        WalledTable.OfProjector("keys.organizations", "SELECT, INSERT, UPDATE"),
        WalledTable.OfProjector("keys.owners", "SELECT, INSERT, UPDATE"),
        WalledTable.OfProjector("keys.signing_keys", ReadAndAdd),
        WalledTable.OfSessions("access.sessions", "SELECT, INSERT, UPDATE"),
        WalledTable.OfTenant("access.seats", "SELECT, INSERT, UPDATE"),
        WalledTable.OfTenant("access.held_seats", "SELECT, INSERT, UPDATE"),
        WalledTable.OfHash("access.invitations", "SELECT", "secret_hash"),
        WalledTable.OfSecret("access.join_codes", "SELECT", "code"),
        WalledTable.OfTokens("access.tokens", "SELECT, UPDATE"),
        WalledTable.OfTenant("access.closed_workshops", "SELECT"),
        WalledTable.OfTenant("access.named_by_workshops", "SELECT"),
        WalledTable.OfTenant("access.memberships", "SELECT"),
        WalledTable.OfTenant("access.suspended_organizations", "SELECT"),
        WalledTable.OfTenant("access.side_accounts", "SELECT"),
        WalledTable.OfProjector("access.removed_people"),
        WalledTable.OfHash("mail.outbox", "SELECT, INSERT, DELETE", "about"),
    ];
}

namespace CoInnovation.EventStore.Walls;

/// <summary>The settings that policies compare rows with. They are said anew for each transaction; where one is missing, its policies let nothing through.</summary>
public static class WallSettings
{
    /// <summary>Whose rows the transaction is about.</summary>
    public const string Tenant = "coinnovation.tenant";

    /// <summary>The ids, joined by commas, under which whoever asks holds rows of their own.</summary>
    public const string Holders = "coinnovation.holders";

    /// <summary>The secret that whoever asks has shown.</summary>
    public const string Secret = "coinnovation.secret";

    /// <summary><c>on</c> while the owner of the tables changes them, or copies them for a backup.</summary>
    public const string Migrating = "coinnovation.migrating";
}

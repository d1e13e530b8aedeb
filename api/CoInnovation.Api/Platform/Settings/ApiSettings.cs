namespace CoInnovation.Api.Platform.Settings;

/// <summary>The settings, as ASP.NET Core reads them: environment variables (<c>Data__Folder</c>), arguments (<c>--Data:Folder</c>), appsettings.json.</summary>
/// <param name="DataFolder">Default: the user's local application data, <c>CoInnovation</c>.</param>
/// <param name="ConnectionString">A PostgreSQL of one's own in place of the embedded one.</param>
/// <param name="RuntimeConnectionString">The role that answers requests, where the product is not to make it.</param>
/// <param name="ProjectorConnectionString">The role that does what runs by itself, where the product is not to make it.</param>
/// <param name="PostgresBinaries">The folder of initdb, pg_ctl and postgres for the embedded one.</param>
/// <param name="MasterKey">32 bytes in Base64; default: a file of the data folder.</param>
/// <param name="IsDemoWanted">Whether there is a demo workshop. Default: beside the embedded PostgreSQL, which is for trying; an installation with a database of its own starts empty.</param>
/// <param name="SigningGeneration">Raised by one, a new key signs records from then on; the older ones stay published.</param>
public sealed record ApiSettings(
    string? DataFolder, string? ConnectionString, string? RuntimeConnectionString, string? ProjectorConnectionString, string? PostgresBinaries, string? MasterKey, bool IsDemoWanted, int SigningGeneration)
{
    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>Whoever tries it finds every way in on the screen. What an installation prints is kept by whoever collects its log, so it says how to ask for them instead.</summary>
    public bool PrintsWaysIn => ConnectionString is null || IsDemoWanted;

    public static ApiSettings From(IConfiguration configuration) => new(
        configuration["Data:Folder"],
        Given(configuration.GetConnectionString("Postgres")),
        Given(configuration.GetConnectionString("Runtime")),
        Given(configuration.GetConnectionString("Projector")),
        configuration["Postgres:Binaries"],
        configuration["Keys:Master"],
        configuration.GetValue("Demo:Enabled", defaultValue: Given(configuration.GetConnectionString("Postgres")) is null),
        Math.Max(1, configuration.GetValue("Keys:SigningGeneration", defaultValue: 1)));

    private static string? Given(string? setting) => setting is { Length: > 0 } ? setting : null;

    /// <summary>True if somebody said where to listen.</summary>
    public static bool HasAddress(IConfiguration configuration) =>
        AddressSettings.Any(name => !string.IsNullOrEmpty(configuration[name])) || configuration.GetSection("Kestrel:Endpoints").Exists();
}

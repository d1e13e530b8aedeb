using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.People.Providers;

/// <summary>The identity providers of this installation, in the order of its settings.</summary>
internal sealed record IdentityProviders(IReadOnlyList<ProviderSettings> All)
{
    /// <summary><c>SignIn:Providers:0:Id</c> and so on. Throws <see cref="StartUpException"/> for what cannot work, and for what would send secrets in clear over a network.</summary>
    public static IdentityProviders From(IConfiguration configuration)
    {
        List<ProviderSettings> all = [.. configuration.GetSection("SignIn:Providers").GetChildren().Select(ProviderSettings.Read)];
        return all.DistinctBy(one => one.Id, StringComparer.Ordinal).Count() == all.Count
            ? new IdentityProviders(all)
            : throw new StartUpException("Two of SignIn:Providers have the same Id. Give each its own.");
    }

    public ProviderSettings? Find(string? id) => All.FirstOrDefault(one => one.Id == id);
}

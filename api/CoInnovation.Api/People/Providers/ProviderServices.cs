using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CoInnovation.Api.People.Providers;

/// <summary>The framework's OAuth handler, once for each provider that is set up.</summary>
internal static class ProviderServices
{
    public static IServiceCollection AddProviders(this IServiceCollection services)
    {
        // Who is asking says the session: a provider is asked when somebody wants to sign in by it, and never because it is the only one.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", isEnabled: true);
        services.AddSingleton(provider => IdentityProviders.From(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<ProviderStates>().AddSingleton<ProviderSignIn>()
            .AddSingleton<IPostConfigureOptions<OAuthOptions>, OAuthPostConfigureOptions<OAuthOptions, OAuthHandler<OAuthOptions>>>()
            .AddSingleton<IConfigureOptions<OAuthOptions>, ProviderOptions>()
            .AddSingleton<IConfigureOptions<AuthenticationOptions>, ProviderSchemes>()
            .AddTransient<OAuthHandler<OAuthOptions>>()
            // The handler asks for one; what it would protect, the states do.
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddWebEncoders()
            .AddAuthenticationCore();
        return services;
    }

    private sealed class ProviderSchemes(IdentityProviders providers) : IConfigureOptions<AuthenticationOptions>
    {
        public void Configure(AuthenticationOptions options)
        {
            foreach (var provider in providers.All)
            {
                options.AddScheme<OAuthHandler<OAuthOptions>>(provider.Id, provider.Name);
            }
        }
    }

    private sealed class ProviderOptions(IdentityProviders providers, ProviderStates states, ProviderSignIn events) : IConfigureNamedOptions<OAuthOptions>
    {
        public void Configure(OAuthOptions options) => Configure(Options.DefaultName, options);

        public void Configure(string? name, OAuthOptions options)
        {
            if (providers.Find(name) is not { } provider)
            {
                return;
            }

            options.AuthorizationEndpoint = provider.Authorization.ToString();
            options.TokenEndpoint = provider.Token.ToString();
            options.UserInformationEndpoint = provider.UserInfo.ToString();
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.CallbackPath = ProviderRoutes.CallbackOf(provider);
            // Whoever is signed in has a session of ours: the handler is left before it would sign anybody in itself.
            options.SignInScheme = "none";
            options.UsePkce = true;
            options.StateDataFormat = states;
            options.Events = events;
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            foreach (var scope in (ReadOnlySpan<string>)["openid", "email"])
            {
                options.Scope.Add(scope);
            }
        }
    }
}

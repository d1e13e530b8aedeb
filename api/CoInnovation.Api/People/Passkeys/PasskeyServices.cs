using CoInnovation.EventStore.Projections;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>The framework's handler of passkeys over our accounts.</summary>
internal static class PasskeyServices
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<PasskeyOwner>();
        return services
            .AddSingleton<PasskeyStore>().AddSingleton<IUserStore<PasskeyOwner>>(provider => provider.GetRequiredService<PasskeyStore>())
            .AddSingleton<PasskeyTable>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<PasskeyTable>())
            .AddSingleton<PasskeyQuestions>()
            .AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(provider => new ConfigureOptions<IdentityPasskeyOptions>(options =>
            {
                // Passkeys belong to the name under which people reach this installation, whatever a request calls its host.
                options.ServerDomain = provider.GetRequiredService<IConfiguration>()["Web:Address"] is { Length: > 0 } address ? new Uri(address).Host : null;
            }))
            .AddScoped<IPasskeyHandler<PasskeyOwner>, PasskeyHandler<PasskeyOwner>>().AddScoped<PasskeyAnswers>()
            .Configure<IdentityPasskeyOptions>(options =>
            {
                // It stands for address and code together: the device must know its holder, and the holder need not say who they are.
                options.UserVerificationRequirement = "required";
                options.ResidentKeyRequirement = "required";
                options.AuthenticatorTimeout = PasskeyQuestions.Lifetime;
            });
    }
}

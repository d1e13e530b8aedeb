using CoInnovation.Api.Platform;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Records;

/// <summary>What people take home to prove what was said and decided: the record of what they may see, and the page that verifies it.</summary>
public sealed class RecordsModule : IModule
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<ISubscription, StepSignatures>();

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        RecordRoutes.Map(routes);
        VerifierPage.Map(routes);
    }
}

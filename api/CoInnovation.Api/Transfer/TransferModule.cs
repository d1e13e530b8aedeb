using CoInnovation.Api.Platform;
using CoInnovation.Api.Transfer.Items;

namespace CoInnovation.Api.Transfer;

/// <summary>The backlog in files: what goes out.</summary>
internal sealed class TransferModule : IModule
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<ItemReader>();

    public void MapRoutes(IEndpointRouteBuilder routes) => ExportRoutes.Map(routes);
}

using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.SideAccounts;

/// <summary>Naming an organization with an account on a side, taking it off, and the organization's answers. The commands are completed here with what their senders may know of it.</summary>
internal static class SideNamingFields
{
    public static void Add(ResolverMap resolvers)
    {
        WorkshopMutations.Command(resolvers, "nameSideAccount", ReadName, CompleteAsync);
        WorkshopMutations.Command<DropSideAccount>(resolvers, "dropSideAccount");
        Command(
            resolvers, "agreeToSide", input => new AgreeToSide(input.Get<Guid>("commandId"), input.Get<Guid>("organizationId"), input.Get<Guid>("workshopId"), input.Get<Side>("side")),
            async (command, context) => command with { AccountName = (await AccountAsync(command.OrganizationId, context)).Name is { Text: { } name } ? Named(command.OrganizationId, name) : null });
        Command(
            resolvers, "declineSide", input => new DeclineSide(input.Get<Guid>("commandId"), input.Get<Guid>("organizationId"), input.Get<Guid>("workshopId"), input.Get<Side>("side")),
            (command, _) => Task.FromResult(command));
    }

    private static void Command<TCommand>(ResolverMap resolvers, string name, Func<InputObject, TCommand> read, Func<TCommand, ResolveContext, Task<TCommand>> complete)
        where TCommand : class, IWorkshopCommand, IForAccount
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        resolvers.Input($"{type}Input", read);
        resolvers.Type<OrganizationPayload>($"{type}Payload").Properties();
        resolvers.Mutation().Field(name, context =>
        {
            var organizationId = Guid.Empty;
            return MutationAnswer.OfAsync(
                async () =>
                {
                    var command = context.Input<TCommand>();
                    organizationId = command.OrganizationId;
                    command = await complete(command, context);
                    await context.Services.GetRequiredService<CommandPipeline>().SendAsync<Workshop>(
                        new StreamKey(context.Properties.Get<Principal>().Tenant, command.WorkshopId), command, context.Properties.Get<Principal>(), context.CancellationToken);
                },
                async errors => new OrganizationPayload(
                    await context.Services.GetRequiredService<OrganizationReader>().FindAsync(context.Properties.Get<Principal>(), organizationId, context.CancellationToken), errors));
        });
    }

    private static NameSideAccount ReadName(InputObject input) => new(
        input.Get<Guid>("commandId"), input.Get<Guid>("workshopId"), input.Get<Side>("side"), input.Get<Guid>("accountId"), input.Get<Guid?>("relationshipId"));

    /// <summary>What the caller may know of the account: one that they manage, or one that they see in a relationship of one that they manage.</summary>
    private static async Task<NameSideAccount> CompleteAsync(NameSideAccount command, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        var account = await AccountAsync(command.AccountId, context);
        if (account.Name?.Text is not { } name)
        {
            return command;
        }

        if (command.RelationshipId is not { } relationshipId)
        {
            return principal.Manages(command.AccountId) ? command with { Account = new NameableAccount(Named(command.AccountId, name), command.AccountId, Side: null) } : command;
        }

        var reader = context.Services.GetRequiredService<RelationshipReader>();
        foreach (var own in (principal.Memberships ?? []).Select(one => one.OrganizationId).Where(principal.Manages))
        {
            if (await reader.FindAsync(principal, relationshipId, own, context.CancellationToken) is { EndedAt: null, BegunAt: not null } relationship && SideOf(relationship, command.AccountId) is { } side)
            {
                return command with { Account = new NameableAccount(Named(command.AccountId, name), own, side) };
            }
        }

        return command;
    }

    /// <summary>Null where this organization does not show there.</summary>
    private static Side? SideOf(RelationshipNode relationship, Guid accountId) =>
        relationship.Vendor.Id == accountId ? Side.Vendor
        : relationship.Customer?.Id == accountId ? Side.Customer
        : relationship.Partners.Any(one => one.Id == accountId && one.IsAdmitted) ? Side.Partner
        : null;

    private static async Task<OrganizationAccount> AccountAsync(Guid id, ResolveContext context) =>
        (await context.Services.GetRequiredService<Mailboxes<OrganizationAccount>>().ReadAsync(new StreamKey(context.Properties.Get<Principal>().Tenant, id), context.CancellationToken)).State;

    private static Sealed Named(Guid accountId, string name) => Sealed.Of(OrganizationAccount.SealOwnerOf(accountId), name);
}

using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Organizations;

/// <summary>Domains of organizations, and joining by an address there.</summary>
internal static class DomainFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<DomainNode>("OrganizationDomain").Properties();
        resolvers.Type<JoinableOrganization>("JoinableOrganization").Properties();
        resolvers.Type<PersonNode>("Person").Batch("organizationsToJoin", ToJoinAsync);
        OrganizationMutations.Command<AskInput>(resolvers, "askForDomainCode", PrepareAsync);
        OrganizationMutations.Command<VerifyInput>(resolvers, "verifyDomain", Prepare, RefuseWrong);
        OrganizationMutations.Command<LetDomainJoin>(resolvers, "letDomainJoin", (input, _) => OrganizationMutations.Sent(input, input.OrganizationId));
        OrganizationMutations.Command<DropDomain>(resolvers, "dropDomain", (input, _) => OrganizationMutations.Sent(input, input.OrganizationId));
        OrganizationMutations.Command<JoinInput>(resolvers, "joinByDomain", PrepareAsync);
    }

    private static Task<(ICommand Command, Guid OrganizationId)> PrepareAsync(AskInput input, ResolveContext context)
    {
        context.Services.GetRequiredService<MailDelivery>().MustBeOn();
        return OrganizationMutations.Sent(new AskForDomainCode(input.CommandId, input.OrganizationId, input.DomainId, DomainCodes.Checked(input.Domain), input.Mailbox), input.OrganizationId);
    }

    private static Task<(ICommand Command, Guid OrganizationId)> Prepare(VerifyInput input, ResolveContext context)
    {
        var isRight = context.Services.GetRequiredService<DomainCodes>().IsRight(context.Properties.Get<Principal>().Tenant, input.OrganizationId, input.DomainId, input.Code);
        return OrganizationMutations.Sent(new VerifyDomain(input.CommandId, input.OrganizationId, input.DomainId, isRight), input.OrganizationId);
    }

    private static void RefuseWrong(CommandResult result)
    {
        if (!result.Read<bool>())
        {
            throw new InvalidInputException("CODE_WRONG", "This code is not right. Check it; after five wrong ones you need a new code.", ["code"]);
        }
    }

    private static async Task<(ICommand Command, Guid OrganizationId)> PrepareAsync(JoinInput input, ResolveContext context) =>
        (new JoinByDomain(input.CommandId, input.OrganizationId, await DomainOfCallerAsync(context) ?? throw Refusals.NotFound()), input.OrganizationId);

    /// <summary>The organizations that are open to the caller's address; those to which they belong already are not told.</summary>
    private static async ValueTask<IReadOnlyList<IReadOnlyList<JoinableOrganization>>> ToJoinAsync(IReadOnlyList<PersonNode> people, ResolveContext context)
    {
        var tenant = context.Properties.Get<Principal>().Tenant;
        List<IReadOnlyList<JoinableOrganization>> all = [];
        foreach (var person in people)
        {
            List<JoinableOrganization> open = [];
            if (person.Email is { } address && DomainCodes.DomainOf(address) is var domain)
            {
                foreach (var id in await context.Services.GetRequiredService<OrganizationIndex>().OpenForAsync(tenant, domain, context.CancellationToken))
                {
                    var (account, _) = await context.Services.GetRequiredService<Mailboxes<OrganizationAccount>>().ReadAsync(new StreamKey(tenant, id), context.CancellationToken);
                    if (account.MayJoinBy(domain, person.Id)
                        && !await context.Services.GetRequiredService<BarredAddresses>().IsBarredAsync(
                            tenant, id, context.Services.GetRequiredService<SignInHashes>().OfAddress(tenant, address), context.CancellationToken))
                    {
                        open.Add(new JoinableOrganization(id, account.Name?.Text));
                    }
                }
            }

            all.Add(open);
        }

        return all;
    }

    private static async Task<string?> DomainOfCallerAsync(ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        var (person, _) = await context.Services.GetRequiredService<Mailboxes<Person>>().ReadAsync(new StreamKey(principal.Tenant, principal.PersonId!.Value), context.CancellationToken);
        return person.Address?.Text is { } address ? DomainCodes.DomainOf(address) : null;
    }
}

/// <summary>A domain of an organization, as those see it who manage it.</summary>
internal sealed record DomainNode(Guid Id, string? Domain, DateTimeOffset VerifiedAt, bool IsOpen);

/// <summary>An organization that somebody may join by their address.</summary>
internal sealed record JoinableOrganization(Guid Id, string? Name);

internal sealed record AskInput(Guid CommandId, Guid OrganizationId, Guid DomainId, string Domain, DomainMailbox Mailbox);

internal sealed record VerifyInput(Guid CommandId, Guid OrganizationId, Guid DomainId, string Code);

internal sealed record JoinInput(Guid CommandId, Guid OrganizationId);

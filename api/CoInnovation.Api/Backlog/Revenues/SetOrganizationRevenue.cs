using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Revenues;

/// <summary>Notes an organization's yearly revenue, by which its ideas weigh; null forgets it. That there is such an organization is seen to before.</summary>
public sealed record SetOrganizationRevenue(Guid CommandId, Guid OrganizationId, decimal? AnnualRevenue) : ICommand
{
    private const decimal Most = 1_000_000_000_000_000m;

    public static Decision Decide(SetOrganizationRevenue command, OrganizationRevenue known, CommandContext context)
    {
        if (command.AnnualRevenue is < 0 or > Most)
        {
            throw new InvalidInputException("REVENUE_INVALID", "A revenue is 0 or more.", ["annualRevenue"]);
        }

        return known.AnnualRevenue == command.AnnualRevenue
            ? Decision.Nothing
            : new Decision([new NewEvent(new OrganizationRevenueSet(command.OrganizationId, command.AnnualRevenue, context.Now))]);
    }
}

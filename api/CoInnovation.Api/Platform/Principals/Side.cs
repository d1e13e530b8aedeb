namespace CoInnovation.Api.Platform.Principals;

/// <summary>The side for which a person acts.</summary>
public enum Side
{
    Vendor,
    Customer,
    Partner,
}

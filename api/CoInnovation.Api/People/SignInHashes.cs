using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.People;

/// <summary>What is stored of addresses and codes where they are looked up: hashes under the server's key, which nobody can try out who only has the database.</summary>
internal sealed class SignInHashes(ServerKey serverKey)
{
    private readonly byte[] _addresses = serverKey.DeriveFor("e-mail addresses");
    private readonly byte[] _codes = serverKey.DeriveFor("sign-in codes");
    private readonly byte[] _tokens = serverKey.DeriveFor("tokens of sign-ins");

    public byte[] OfAddress(string tenant, string address) => HMACSHA256.HashData(_addresses, Encoding.UTF8.GetBytes($"{tenant}|{address}"));

    /// <summary>Of random bits, which need no key.</summary>
    public static byte[] OfSecret(SignInRequest request) => Token.HashOf(request.Secret);

    public byte[] OfCode(SignInRequest request, string code) =>
        HMACSHA256.HashData(_codes, Encoding.UTF8.GetBytes($"{request.Tenant}|{request.Address}|{Convert.ToHexString(OfSecret(request))}|{code}"));

    /// <summary>The token that a code gives, however often the answer with it gets lost.</summary>
    public string TokenOf(Guid codeId) => Token.Derived(_tokens, codeId.ToByteArray());
}

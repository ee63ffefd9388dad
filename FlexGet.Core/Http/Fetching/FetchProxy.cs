namespace FlexGet.Core.Http.Fetching;

/// <summary>The proxies that requests go through; where one is null, those of the environment (http_proxy and the like) count.</summary>
/// <param name="Http">For http, with http, https or socks5 as its own scheme; user and password may stand in it.</param>
/// <param name="Https">For https.</param>
public sealed record FetchProxy(Uri? Http, Uri? Https);

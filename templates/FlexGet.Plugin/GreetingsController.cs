using Microsoft.AspNetCore.Mvc;

namespace Acme.Sample;

[ApiController]
[Route("greetings")]
internal sealed class GreetingsController(GreetingRepository greetings) : ControllerBase
{
    /// <summary>What was greeted, newest first.</summary>
    [HttpGet]
    public IReadOnlyList<Greeting> List() => greetings.All();
}

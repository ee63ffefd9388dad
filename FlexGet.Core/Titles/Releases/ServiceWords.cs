using System.Collections.Frozen;

namespace FlexGet.Core.Titles.Releases;

/// <summary>The streaming services by their abbreviations; lines as in <see cref="Vocabulary"/>.</summary>
internal static class ServiceWords
{
    /// <summary>Those that are words in some language, in lower case.</summary>
    public static readonly FrozenSet<string> Ordinary =
        "MAX RED NOW STAN TEN LIFE FOX DISC NICK SONY ARTE SALTO CANALP STARZ GPLAY HIST MA CC CR ROKU".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those that are nothing else, wherever they stand before a tag.</summary>
    public static readonly FrozenSet<string> Plainest = "AMZN DSNP HMAX ATVP PCOK PMTP".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public const string Lines = """
        AMZN AMZN Amazon AmazonHD
        NF NF Netflix NETFLIX NetflixHD
        DSNP DSNP DSNY Disney
        HMAX HMAX
        MAX MAX
        HBO HBO
        HULU HULU Hulu
        ATVP ATVP APTV ATV AppleTV
        AT-X AT-X
        PCOK PCOK
        PMTP PMTP
        STAN STAN
        CRAV CRAV
        BCORE BCORE
        RED RED
        STARZ STARZ STZ
        SHO SHO
        CR CR Crunchyroll
        FUNI FUNI
        HIDIVE HIDIVE HIDI
        DCU DCU
        ALL4 ALL4
        iP iP
        ITVX ITVX ITV
        CBC CBC
        CBS CBS
        NBC NBC
        AMC AMC
        FOX FOX
        SYFY SYFY
        VUDU VUDU
        ROKU ROKU
        TUBI TUBI
        VIKI VIKI
        VRV VRV
        MA MA
        MUBI MUBI
        CC CC
        NOW NOW
        SKST SKST
        HTSR HTSR HS JHS
        ZEE5 ZEE5
        SONY SONY
        GPLAY GPLAY
        PLAY PLAY
        ESPN ESPN
        DSCP DSCP
        DISC DISC
        UNEXT U-NEXT UNEXT
        ABEMA ABEMA
        BILI BILI
        B-Global B-Global
        TVING TVING
        WAVVE WAVVE
        KCW KCW
        VMEO VMEO
        YT YT
        NICK NICK
        HIST HIST
        LIFE LIFE
        EPIX EPIX
        MGMP MGM
        CRKL CRKL
        STRP STRP
        VIAP VIAP
        TVNZ TVNZ
        TEN TEN
        CANALP CANAL
        SALTO SALTO
        ARTE ARTE
        RTL RTL
        JOYN JOYN
        WOWTV WOWTV
        SVT SVT
        DRTV DRTV
        NRK NRK
        ADN ADN
        IQ IQ
        PBS PBS
        CW CW
        QIBI QIBI
        SHUD SHUD
        BNGE BNGE
        RKTN RKTN
        JC JC
        """;
}
